import { describe, expect, it } from 'vitest';
import type { CheckView, DraftView } from '../backend/http/contract.ts';
import {
  adoptAsWritten,
  adoptDraft,
  adoptOwnText,
  editSentence,
  failedChecks,
  insertedPairs,
  mendSentence,
  nextStep,
  staleSentences,
  takeTranslation,
} from './draft-state.ts';
import { ownSubjectOf, ownTextOf, subjectOf, toHtml } from './draft-text.ts';

const pair = (source: string, target: string | null) => ({
  source,
  target,
  origin: 'DeepL',
  problem: null,
  citations: [],
});
const amounts: CheckView = {
  kind: 'amounts',
  ok: false,
  source: ['€16.84'],
  target: ['168,40 €'],
  pair: 1,
};
const passed: CheckView = { kind: 'ids', ok: true, source: [], target: [], pair: null };
const draft: DraftView = {
  draftId: 'd1',
  kind: 'model',
  madeBy: 'x',
  title: null,
  language: 'de',
  pairs: [pair('您好。', 'Guten Tag.'), pair('退您 €16.84。', 'Wir erstatten 168,40 €.')],
  checks: [passed, amounts],
  sources: [],
  feedback: null,
};

describe('the next step of a draft', () => {
  it('is to insert once every sentence stands and every check has passed', () => {
    expect(nextStep(adoptDraft({ ...draft, checks: [passed] }))).toEqual({ kind: 'insert' });
  });

  it('is to mend while a check fails, until the agent overrules it', () => {
    const state = adoptDraft(draft);
    expect(nextStep(state)).toEqual({ kind: 'mend', check: amounts });
    expect(nextStep({ ...state, overruled: true })).toEqual({ kind: 'insert' });
    expect(nextStep(mendSentence(state, 1, 'Wir erstatten 16,84 €.'))).toEqual({ kind: 'insert' });
  });

  it('is to translate what was edited, whatever the checks of the old sentence said', () => {
    const state = editSentence(adoptDraft(draft), 1, '退您 €20。');
    expect(nextStep(state)).toEqual({ kind: 'translate', indexes: [1] });
    expect(failedChecks(state)).toEqual([]);
  });

  it('never is to insert while a sentence has no target', () => {
    const state = adoptDraft({ ...draft, checks: [], pairs: [pair('您好。', null)] });
    expect(nextStep(state)).toEqual({ kind: 'retry', indexes: [0] });
  });

  it('leaves out sentences that the agent emptied', () => {
    const state = editSentence(adoptDraft(draft), 1, ' ');
    expect(nextStep(state)).toEqual({ kind: 'insert' });
    expect(insertedPairs(state)).toEqual([
      { source: '您好。', target: 'Guten Tag.', origin: 'DeepL' },
    ]);
    expect(nextStep(editSentence(state, 0, ''))).toEqual({ kind: 'empty' });
  });

  it('takes an edit back when the agent restores the sentence', () => {
    const state = editSentence(editSentence(adoptDraft(draft), 0, '你好'), 0, '您好。');
    expect(staleSentences(state)).toEqual([]);
  });
});

describe('taking in a translation', () => {
  const reply = {
    language: 'de',
    writtenIn: null,
    machineNotice: null,
    pairs: [pair('退您 €20。', 'Wir erstatten 20 €.')],
    checks: [{ kind: 'amounts' as const, ok: true, source: [], target: [], pair: null }],
  };

  it('mends the sentence and its check, and keeps the others', () => {
    const edited = editSentence(adoptDraft(draft), 1, '退您 €20。');
    const state = takeTranslation(edited, [1], ['退您 €20。'], reply);
    expect(state.sentences[1]?.target).toBe('Wir erstatten 20 €.');
    expect(state.sentences[0]?.target).toBe('Guten Tag.');
    expect(state.checks.map(({ kind, ok }) => [kind, ok])).toEqual([
      ['ids', true],
      ['amounts', true],
    ]);
    expect(nextStep(state)).toEqual({ kind: 'insert' });
  });

  it('points a failed check at the sentence of the whole reply', () => {
    const edited = editSentence(adoptDraft({ ...draft, checks: [] }), 1, '退您 €20。');
    const state = takeTranslation(edited, [1], ['退您 €20。'], {
      ...reply,
      checks: [{ ...amounts, pair: 0 }],
    });
    expect(failedChecks(state).map((check) => check.pair)).toEqual([1]);
  });

  it('leaves a sentence stale that was edited again meanwhile', () => {
    const edited = editSentence(adoptDraft(draft), 1, '退您 €30。');
    const state = takeTranslation(edited, [1], ['退您 €20。'], reply);
    expect(state.sentences[1]?.source).toBe('退您 €30。');
    expect(nextStep(state)).toEqual({ kind: 'translate', indexes: [1] });
  });
});

describe('what is inserted', () => {
  it('is one escaped paragraph for each paragraph', () => {
    const own = adoptOwnText('第一句。第二句！\n\n另一段 <b>', 'zh-CN', 'de');
    expect(own.sentences.map(({ source, paragraph }) => [source, paragraph])).toEqual([
      ['第一句。', 0],
      ['第二句！', 0],
      ['另一段 <b>', 1],
    ]);
    const state = takeTranslation(
      own,
      [0, 1, 2],
      own.sentences.map((one) => one.source),
      {
        language: 'de',
        writtenIn: null,
        machineNotice: null,
        pairs: [pair('', 'Eins.'), pair('', 'Zwei!'), pair('', 'Drei <b>')],
        checks: [],
      },
    );
    expect(toHtml(state)).toBe('<p>Eins. Zwei!</p><p>Drei &#60;b&#62;</p>');
  });

  it('is cut where no sentence ends for too long', () => {
    const word = 'x'.repeat(3000);
    const lengths = (text: string) =>
      adoptOwnText(text, 'en', 'de').sentences.map(({ source }) => source.length);
    expect(lengths(`${word} ${word}`)).toEqual([3000, 3000]);
    expect(lengths('好'.repeat(9000))).toEqual([4000, 4000, 1000]);
  });

  it('has the subject of a new ticket apart', () => {
    const own = adoptOwnText('您好。', 'zh-CN', 'de', ' 您的订单 ');
    expect(own.sentences.map(({ source }) => source)).toEqual(['您的订单', '您好。']);
    const state = takeTranslation(own, [0, 1], ['您的订单', '您好。'], {
      language: 'de',
      writtenIn: null,
      machineNotice: null,
      pairs: [pair('', 'Ihre Bestellung'), pair('', 'Guten Tag.')],
      checks: [],
    });
    expect(subjectOf(state)).toBe('Ihre Bestellung');
    expect(toHtml(state)).toBe('<p>Guten Tag.</p>');
    expect([ownSubjectOf(state), ownTextOf(state, 'zh-CN')]).toEqual(['您的订单', '您好。']);
  });

  it('keeps text as written', () => {
    expect(toHtml(adoptAsWritten('Hi & bye\n\nJo', 'en'))).toBe('<p>Hi &#38; bye</p><p>Jo</p>');
  });
});

describe('a reply in the words of the agent alone', () => {
  const text = '您好。今天发货。\n祝好！';

  it('becomes one text again', () => {
    expect(ownTextOf(adoptOwnText(text, 'zh-CN', 'de'), 'zh-CN')).toBe(text);
    expect(ownTextOf(adoptOwnText('One. Two.', 'en', 'de'), 'en')).toBe('One. Two.');
  });

  it('is inserted as it is written', () => {
    const state = adoptAsWritten(text, 'zh-CN');
    expect(nextStep(state)).toEqual({ kind: 'insert' });
    expect(toHtml(state)).toBe('<p>您好。今天发货。</p><p>祝好！</p>');
  });
});
