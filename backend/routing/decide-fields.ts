import type { LanguageTag, RiskLevel, ThreatKind, ValueTier } from '../domain.ts';
import type { Column, FieldGroup, FieldValues, HelpdeskTicket } from '../helpdesks/helpdesk.ts';
import { tagOfLanguage, tagOfRisk, tagOfThreat, tagOfTier } from './routing-plan.ts';

export interface Judgement {
  language: LanguageTag;
  tier: ValueTier;
  risk: RiskLevel;
  threat: ThreatKind | null;
}

/** The values that our fields have when they say what we think. */
export function wantedFields(
  judgement: Judgement,
  columns: Record<Column, string | null>,
): Record<FieldGroup, string | null> {
  return {
    language: judgement.language === 'und' ? null : tagOfLanguage(judgement.language),
    tier: tagOfTier(judgement.tier),
    risk: tagOfRisk(judgement.risk),
    threat: judgement.threat === null ? null : tagOfThreat(judgement.threat),
    ...columns,
  };
}

/**
 * The fields that must change so that the ticket says what we think; null when it already does,
 * for every write runs all of the helpdesk's triggers again.
 */
export function decideFields(
  wanted: Record<FieldGroup, string | null>,
  ticket: Pick<HelpdeskTicket, 'customFields'>,
  fieldIds: Partial<Record<FieldGroup, string>>,
): FieldValues | null {
  const changes = Object.entries(wanted).filter(([group, value]) => {
    const id = fieldIds[group as FieldGroup];
    return id !== undefined && (ticket.customFields[id] || null) !== value;
  });
  return changes.length === 0 ? null : Object.fromEntries(changes);
}
