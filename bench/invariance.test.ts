import { describe, expect, it } from 'vitest';
import { createComplaintReader } from '../backend/risk/read-complaint.ts';
import { bandOf, type Half, scoreMessages } from './invariance/score-messages.ts';
import { WIDEST_BAND } from './invariance.ts';
import { auc } from './measuring/auc.ts';

const readComplaint = createComplaintReader();

const halves = (['open', 'sealed'] as Half[]).flatMap((half) => {
  const messages = scoreMessages(half, readComplaint);
  return messages === null ? [] : [{ half, messages }];
});

describe.each(halves)('one message in many languages, $half half', ({ half, messages }) => {
  if (half === 'open') {
    it('is there: at least 24 messages in at least twelve languages', () => {
      expect(messages.length).toBeGreaterThanOrEqual(24);
      for (const { scores } of messages) {
        expect(Object.keys(scores).length).toBeGreaterThanOrEqual(12);
      }
    });

    it('still tells anger and threats from requests and thanks, in each language', () => {
      const mean = (language: string, kind: RegExp) => {
        const scores = messages.filter((one) => kind.test(one.kind)).map((one) => one.scores);
        return scores.reduce((sum, each) => sum + (each[language] ?? 0), 0) / scores.length;
      };
      for (const language of Object.keys(messages[0]?.scores ?? {})) {
        const calm = mean(language, /^(request|thanks|harmless)$/);
        expect(mean(language, /^anger$/), language).toBeGreaterThan(calm + 6);
        expect(mean(language, /^threat/), language).toBeGreaterThan(calm + 12);
      }
    });
  }

  it.each(messages.map((one) => [one.id, one.kind, one] as const))(
    '%s %s',
    (_id, _kind, message) => {
      expect(bandOf(message), JSON.stringify(message.scores)).toBeLessThanOrEqual(WIDEST_BAND);
    },
  );
});

describe('auc', () => {
  it.each([
    [[3, 4], [1, 2], 1],
    [[1, 2], [3, 4], 0],
    [[1, 1], [1, 1], 0.5],
    [[2, 3], [1, 2], 0.875],
  ])('%j above %j: %d', (positives, negatives, wanted) => {
    expect(auc(positives, negatives)).toBe(wanted);
  });
});
