import { useState } from 'react';
import type { FilePlanView, UploadView } from '../../../backend/http/contract-customers.ts';
import { alsoSaid, followDecimal, saidBefore } from './follow-decimal.ts';

export interface PlanState {
  plan: FilePlanView;
  change(plan: FilePlanView): void;
  /** Place from 0; null: the file has no such column. */
  chooseColumn(column: keyof FilePlanView['columns'], at: number | null): void;
}

/** How the file is to be read, as far as the admin has come with it; null: nothing was guessed. */
export function usePlan({ plan: guessed, columns }: UploadView): PlanState | null {
  const [plan, setPlan] = useState(guessed);
  const [said, setSaid] = useState(guessed === null ? {} : saidBefore(guessed, columns));
  if (plan === null) return null;
  return {
    plan,
    change(after) {
      setSaid(alsoSaid(said, plan, after));
      setPlan(after);
    },
    chooseColumn(column, at) {
      const { [column]: _, ...others } = plan.columns;
      const chosen = at === null ? others : { ...others, [column]: at };
      setPlan(followDecimal({ ...plan, columns: chosen }, columns, said));
    },
  };
}
