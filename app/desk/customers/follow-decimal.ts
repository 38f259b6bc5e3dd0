import type { FilePlanView, UploadView } from '../../../backend/http/contract-customers.ts';

type Columns = UploadView['columns'];
type Decimal = FilePlanView['decimal'];

/** What a person said, by the place of the amount's column that it was said of; -1: of none. */
export type DecimalsSaid = Record<number, Decimal>;

const NOWHERE = -1;
const placeOf = ({ columns }: FilePlanView) => columns.total ?? NOWHERE;

/** As the values of the amount's column show it; else as those of the other amounts do. */
export function shownDecimal(plan: FilePlanView, columns: Columns): Decimal {
  const { total, itemPrice, refunded } = plan.columns;
  const guesses = [total, itemPrice, refunded].map((at) => columns[at ?? NOWHERE]?.decimal ?? null);
  const sure = guesses.find((guess) => guess !== null && guess.unclear === null);
  return (sure ?? guesses.find(Boolean))?.sign ?? '.';
}

/** A plan that came with another sign than its column shows has it from a person. */
export function saidBefore(plan: FilePlanView, columns: Columns): DecimalsSaid {
  return plan.decimal === shownDecimal(plan, columns) ? {} : { [placeOf(plan)]: plan.decimal };
}

/** `said`, with what a change of the plan says of its amount's column. */
export function alsoSaid(said: DecimalsSaid, before: FilePlanView, after: FilePlanView) {
  return before.decimal === after.decimal ? said : { ...said, [placeOf(after)]: after.decimal };
}

/** The decimal sign that goes with the plan's columns: a person's word, else what they show. */
export function followDecimal(
  plan: FilePlanView,
  columns: Columns,
  said: DecimalsSaid,
): FilePlanView {
  return { ...plan, decimal: said[placeOf(plan)] ?? shownDecimal(plan, columns) };
}

/** Where the amounts can be read both ways: one of them, and how the plan reads it. */
export function unclearAmount(
  plan: FilePlanView,
  columns: Columns,
): { written: string; read: string } | null {
  const unclear = columns[placeOf(plan)]?.decimal?.unclear ?? null;
  return unclear && { written: unclear.written, read: unclear.readings[plan.decimal] };
}
