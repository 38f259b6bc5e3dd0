import { describe, expect, it } from 'vitest';
import { alignSent, editedParts, shareSent } from './align-sent.ts';

const TARGETS = [
  'Guten Tag Frau Hofmann,',
  'wir erstatten Ihnen heute 16,84 €.',
  'Ihr Paket kommt am 25. November.',
];
const SENT =
  'Guten Tag Frau Hofmann,\n\nwir  erstatten Ihnen heute 16,84\u00a0€. Ihr Paket kommt am 25. November.';

describe('what was sent, beside what was inserted', () => {
  it('is found whatever the editor did to white space, and whatever was added', () => {
    const pairs = [0, 1, 2].map((index) => ({ kind: 'pair', index }));
    expect(alignSent(SENT, TARGETS)).toMatchObject(pairs);
    expect(alignSent(SENT, TARGETS).at(-1)).toMatchObject({ end: SENT.length });
    expect(alignSent(`${SENT}\n\nViele Grüße\nLi`, TARGETS).at(-1)).toEqual({
      kind: 'text',
      text: 'Viele Grüße\nLi',
    });
    expect(shareSent(`Hallo!\u200b ${SENT}`, TARGETS)).toBe(1);
    expect(shareSent('Something else altogether.', TARGETS)).toBe(0);
    expect(shareSent('', TARGETS)).toBe(0);
    expect(shareSent('x', [])).toBe(0);
  });

  it('names the sentence that was changed, and what stands there now', () => {
    const edited = SENT.replace('16,84', '168,40');
    expect(editedParts(edited, TARGETS)).toEqual([
      { pairs: [1], text: 'wir  erstatten Ihnen heute 168,40\u00a0€.' },
    ]);
    expect(editedParts('Wir erstatten Ihnen heute 20 €.', TARGETS.slice(1, 2))).toEqual([
      { pairs: [0], text: 'Wir erstatten Ihnen heute 20 €.' },
    ]);
  });

  it('takes nothing for a change that was added, taken away or written anew', () => {
    expect(editedParts(SENT, TARGETS)).toEqual([]);
    expect(editedParts(`${SENT} Bitte melden Sie sich.`, TARGETS)).toEqual([]);
    expect(editedParts(TARGETS.slice(0, 2).join(' '), TARGETS)).toEqual([]);
    expect(editedParts('Please call us tomorrow, thank you very much.', TARGETS)).toEqual([]);
  });
});
