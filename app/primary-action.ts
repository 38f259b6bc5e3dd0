import type { CheckView } from '../backend/http/contract.ts';
import type { DraftState } from './draft-state.ts';
import { failedChecks, nextStep } from './draft-state.ts';
import { languageName } from './formatting.ts';
import type { Texts } from './i18n.ts';
import { mendTarget } from './mend-target.ts';
import type { ReplyTask } from './reply-task.ts';
import type { Reply } from './use-reply.ts';

export interface PrimaryAction {
  label: string;
  /** Null while there is nothing to do, or while it is being done. */
  run: (() => void) | null;
  /** Why the button says what it says. */
  reason: { text: string; tone: 'stop' | 'plain' | 'fine' } | null;
  /** What is quietly possible besides. */
  besides: { label: string; run(): void }[];
}

/** The next right step of the reply, as the one primary button. */
export function primaryAction(
  reply: Reply,
  task: ReplyTask | null,
  texts: Texts,
  focusSentence: (index: number) => void,
  /** `retry` once what it is for could not be read; null while it is being read. */
  waiting: { retry: (() => void) | null },
): PrimaryAction {
  const { t } = texts;
  const nothing = { reason: null, besides: [] };
  if (!task) {
    const label = t(waiting.retry ? 'notices.retry' : 'action.loading');
    return { ...nothing, label, run: waiting.retry };
  }
  if (reply.busy) return { ...nothing, label: t(`action.${reply.busy}`), run: null };
  if (reply.ownText !== null) return ownAction(reply, task, texts);

  const write = { label: t('draft.write_own'), run: reply.openOwn };
  const writing = task.hasOwnBox ? [write] : [];
  const { state } = reply;
  if (reply.isChangedThere) {
    const reason = { text: t('action.reason_changed'), tone: 'stop' as const };
    return {
      label: t('action.insert_below'),
      run: () => void reply.insertBelow(),
      reason,
      besides: [],
    };
  }
  if (!state) return { ...nothing, label: t('action.write'), run: reply.openOwn };
  const language = languageName(state.language, texts.locale);
  const step = nextStep(state);
  switch (step.kind) {
    case 'empty':
      return { ...nothing, label: t('action.write'), run: task.hasOwnBox ? reply.openOwn : null };
    case 'translate': {
      const count = step.indexes.length;
      const down = task.engine.state !== 'working';
      return {
        label: t('action.translate', { count }),
        run: () => void reply.translate(step.indexes),
        reason: { text: t(down ? 'action.reason_down' : 'action.reason_stale'), tone: 'plain' },
        besides: [],
      };
    }
    case 'retry': {
      const number = (step.indexes[0] ?? 0) + 1;
      const reason = { text: t('action.reason_missing', { number }), tone: 'stop' as const };
      // What an engine refused once it refuses again: the agent says it differently.
      const asWritten = { label: t('action.as_written'), run: () => void reply.insertAsWritten() };
      const besides = state.kind === 'own' && task.hasOwnBox ? [asWritten, write] : writing;
      const refused = step.indexes.filter((at) => isRefused(state, at));
      if (refused.length === step.indexes.length) {
        const run = () => focusSentence(refused[0] ?? 0);
        return { label: t('action.edit'), run, reason, besides };
      }
      const label = t('action.retry', { count: step.indexes.length });
      return { label, run: () => void reply.translate(step.indexes), reason, besides };
    }
    case 'check':
      return {
        label: t('action.check', { count: step.indexes.length }),
        run: () => void reply.check(),
        reason: { text: t('action.reason_unchecked'), tone: 'plain' },
        besides: [{ label: t('action.overrule'), run: reply.overrule }],
      };
    case 'mend':
      return mendAction(step.check, state, reply, texts, focusSentence);
    case 'inserted':
      return {
        label: t('action.inserted'),
        run: null,
        reason: { text: t('action.reason_inserted'), tone: 'fine' },
        besides: task.hasOwnBox
          ? [{ label: t('action.again'), run: () => void reply.insert() }]
          : [],
      };
    case 'insert': {
      const key = state.kind === 'template' ? 'action.insert_template' : task.insertKey;
      const overruled = failedChecks(state).length > 0;
      return {
        label: t(key, { language }),
        run: () => void reply.insert(),
        reason: overruled ? { text: t('action.reason_overruled'), tone: 'stop' } : null,
        besides: writing,
      };
    }
  }
}

const isRefused = (state: DraftState, at: number) => {
  const code = state.sentences[at]?.problem?.code;
  return code === 'refused' || code === 'translator_rejected';
};

function ownAction(reply: Reply, task: ReplyTask, { t, locale }: Texts): PrimaryAction {
  const written = reply.ownText?.trim() !== '';
  const down = task.engine.state !== 'working';
  const language = languageName(task.customerLanguage, locale);
  return {
    label: t('action.translate_own', { language }),
    run: written ? () => void reply.translateOwn() : null,
    reason: down ? { text: t('action.reason_down'), tone: 'plain' } : null,
    besides: written
      ? [{ label: t('action.as_written'), run: () => void reply.insertAsWritten() }]
      : [],
  };
}

/** The amber line says what is wrong; the button puts it right, or leads to where it can be. */
function mendAction(
  check: CheckView,
  state: DraftState,
  reply: Reply,
  { t, locale }: Texts,
  focusSentence: (index: number) => void,
): PrimaryAction {
  const at = check.pair ?? 0;
  const target = state.sentences[at]?.target ?? '';
  const mend = check.pair === null ? null : mendTarget(check, target, state.language);
  const language = languageName(state.language, locale);
  const list = new Intl.ListFormat(locale);
  const said = { source: list.format(check.source), target: list.format(check.target), language };
  const how = check.source.length === 0 ? 'added' : check.target.length === 0 ? 'lost' : 'changed';
  return {
    label: mend
      ? t('action.mend', { kind: t(`checks.${check.kind}`), value: mend.value })
      : t('action.edit'),
    run: mend ? () => reply.mend(at, mend.target) : () => focusSentence(at),
    reason: { text: t(`checks.${how}`, said), tone: 'stop' },
    besides: [{ label: t('action.overrule'), run: reply.overrule }],
  };
}
