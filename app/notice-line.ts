import type { DraftState } from './draft-state.ts';
import type { ReplyTask } from './reply-task.ts';
import { readWrittenText } from './written-text.ts';

/** Written by people: templates, and what an agent wrote herself. */
const BY_PEOPLE = new Set(['template', 'agent']);

/**
 * The line that tells the customer of the machine, where the admin wishes it: under what a machine
 * translated, in a reply and not in a note, and only once.
 */
export async function noticeLine(
  state: DraftState,
  task: ReplyTask,
  /** Our earlier reply stands there and goes. */
  isReplaced: boolean,
): Promise<string | null> {
  const known = state.language === task.customerLanguage ? task.machineNotice : null;
  const line = state.machineNotice ?? known;
  const isMachine = state.sentences.some(
    ({ origin, target }) => target !== null && origin !== null && !BY_PEOPLE.has(origin),
  );
  if (line === null || !isMachine) return null;
  const { html, isInternal } = await task.composer();
  if (isInternal) return null;
  const isWhole = task.insertKey !== 'action.insert' || isReplaced;
  return !isWhole && readWrittenText(html, new DOMParser()).text.includes(line) ? null : line;
}
