import type { RuleCondition } from './records.ts';

/** A list of tickets for agents. */
export interface ViewRecord {
  id: number;
  title: string;
  description: string;
  active: boolean;
  position: number;
  conditions: { all: RuleCondition[]; any: RuleCondition[] };
  /** Names of properties, and ids of fields. */
  columns: (string | number)[];
  sort_by: string;
  sort_order: string;
  created_at: string;
  updated_at: string;
}
