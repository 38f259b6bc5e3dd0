import type { Desk } from './desk.ts';
import type { Audit, AuditEvent } from './records.ts';

/** What triggers did in one update: one line a trigger, in the agent's words. */
export function describeRuleChanges(
  audit: Audit,
  desk: Pick<Desk, 'texts' | 'directory'>,
): { title: string; effect: string }[] {
  const lines = new Map<string, string[]>();
  for (const event of audit.events) {
    const title = event.via?.channel === 'rule' ? event.via.source.from.title : undefined;
    const effect = title === undefined ? null : describeEffect(event, desk);
    if (title === undefined || effect === null) continue;
    lines.set(title, [...(lines.get(title) ?? []), effect]);
  }
  return [...lines].map(([title, effects]) => ({
    title: desk.texts.triggerRan(title),
    effect: effects.join(' · '),
  }));
}

function describeEffect(
  event: AuditEvent,
  { texts, directory }: Pick<Desk, 'texts' | 'directory'>,
): string | null {
  const value = event.value;
  switch (event.field_name) {
    case undefined:
      return null;
    case 'group_id':
      return `${texts.groupLabel} → ${directory.group(Number(value))?.name ?? texts.noGroup}`;
    case 'assignee_id':
      return `${texts.assigneeLabel} → ${directory.user(Number(value))?.name ?? texts.unassigned}`;
    case 'priority':
      return `${texts.priorityLabel} → ${texts.priorities[String(value)] ?? texts.noPriority}`;
    case 'status':
      return `${texts.statusLabel} → ${texts.statuses[String(value)] ?? String(value)}`;
    case 'tags':
      return describeTags(event, texts.tagsLabel);
    default: {
      const field = directory.field(Number(event.field_name));
      const option = field?.custom_field_options?.find((one) => one.value === value);
      return `${field?.title ?? event.field_name} → ${option?.name ?? String(value ?? texts.none)}`;
    }
  }
}

function describeTags(event: AuditEvent, label: string): string | null {
  const before = new Set(listOf(event.previous_value));
  const after = new Set(listOf(event.value));
  const changes = [
    ...[...after].filter((tag) => !before.has(tag)).map((tag) => `+${tag}`),
    ...[...before].filter((tag) => !after.has(tag)).map((tag) => `−${tag}`),
  ];
  return changes.length === 0 ? null : `${label} ${changes.join(' ')}`;
}

const listOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map(String)
    : String(value ?? '')
        .split(/\s+/)
        .filter(Boolean);
