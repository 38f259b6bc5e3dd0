/** What may be wrong between our rules and the rest of an account; codes name texts of the page. */
export const FINDING_CODES = [
  'trigger_missing',
  'trigger_inactive',
  'trigger_edited',
  'undoes_ours',
  'cannot_tell',
  'tag_unused',
  'webhook_missing',
  'webhook_inactive',
  'webhook_elsewhere',
  'webhook_failing',
  'field_missing',
  'field_inactive',
  'option_missing',
  'group_missing',
  'group_empty',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * `set_up`: has our things made as they should be · `move_last`: our rules run after all others ·
 * `add_rule`: one more rule of ours, for a tag · `keep`: it shall be so, and is not told again.
 */
export const REPAIRS = ['set_up', 'move_last', 'add_rule', 'keep'] as const;
export type Repair = (typeof REPAIRS)[number];

export interface Finding {
  /** The same for the same trouble, so that it can be accepted or repaired. */
  key: string;
  code: FindingCode;
  severity: 'serious' | 'warning';
  /** What the sentence about it needs; titles are the account's own. */
  params: Record<string, string | number>;
  /** The first is the one to choose. */
  repairs: Repair[];
}

export interface Examination {
  findings: Finding[];
  /** What was looked at and found well. */
  healthyTriggers: number;
  /** Of the last 24 hours, as the helpdesk counts them; null when it does not tell. */
  deliveries: { sent: number; failed: number } | null;
}

/** Tags that tickets of ours have carried, with how many of the last days, VIPs among them. */
export interface TagSample {
  tags: string[];
  tickets: number;
  vips: number;
}

/** A ticket that is only thought of. */
export interface ThoughtTicket {
  tags: string[];
  isNew: boolean;
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
}

export interface DryRun {
  /** In the order in which they fire. */
  steps: {
    title: string;
    isOurs: boolean;
    changes: { field: string; from: string | null; to: string | null }[];
    /** It takes back what ours did. */
    isHarmful: boolean;
  }[];
  /** Active rules with a part that we do not understand: whether they fire cannot be told. */
  cannotTell: { title: string; why: string }[];
  /** How the ticket ends, beside how our rules alone would have it. Groups by name. */
  final: { group: string | null; priority: string | null; tags: string[] };
  wanted: { group: string | null; priority: string | null };
}
