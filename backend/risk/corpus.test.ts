import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { THREAT_KINDS, type ThreatKind } from '../domain.ts';
import { findThreats } from './threat-words.ts';
import { type CorpusRow, readCorpus } from './train/training-rows.ts';

const rows = readCorpus();
const shared = join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(shared);
if (!isThere) process.stdout.write('corpus: no data folder, not compared with it\n');

const KINDS =
  /^(request|thanks|praise|neutral|impatience|complaint|anger|sarcasm|human_wanted|threat_(dispute|marketplace|review|regulator|lawyer|media|safety|data))$/;
const THREAT_OF: Record<string, ThreatKind> = {
  threat_dispute: 'dispute',
  threat_marketplace: 'marketplace_claim',
  threat_review: 'bad_review',
  threat_regulator: 'regulator',
  threat_lawyer: 'lawyer',
  threat_media: 'media',
  threat_safety: 'safety',
  threat_data: 'data_protection',
  human_wanted: 'human_wanted',
};
const CALM = ['request', 'thanks', 'praise', 'neutral'];

/** Runs of five signs, without figures, blanks and case: what a filled template shares. */
function shingles(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/[\d\s\p{P}]+/gu, ' ');
  const size = /[\u3040-\u9fff\u0e00-\u0e7f]/.test(plain) ? 3 : 5;
  const found = new Set<string>();
  for (let at = 0; at + size <= plain.length; at += 1) found.add(plain.slice(at, at + size));
  return found;
}

function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}

function countBy(list: CorpusRow[], key: (row: CorpusRow) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of list) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

describe('the corpus', () => {
  it('has at least 3,000 messages in at least 16 languages, both kinds in each', () => {
    expect(rows.length).toBeGreaterThanOrEqual(3_000);
    const languages = countBy(rows, ({ language }) => language.split('-')[0] ?? '');
    expect(languages.size).toBeGreaterThanOrEqual(16);
    for (const [language, many] of languages) {
      const bad = rows.filter((row) => row.language.startsWith(language) && row.isComplaint).length;
      expect(bad / many, language).toBeGreaterThan(0.3);
      expect(bad / many, language).toBeLessThan(0.7);
    }
    const kinds = [...countBy(rows, ({ kind }) => kind).keys()];
    const byLanguage = countBy(rows, ({ language, kind }) => `${language} ${kind}`);
    const table = [...languages.keys()].map(
      (language) =>
        `${language} ${kinds.map((kind) => `${kind} ${byLanguage.get(`${language} ${kind}`) ?? 0}`).join(', ')}`,
    );
    process.stdout.write(`corpus: ${rows.length} rows\n${table.join('\n')}\n`);
  });

  it('is well formed', () => {
    for (const row of rows) {
      expect(row.language).toMatch(/^[a-z]{2}(-[A-Z][a-z]{3})?$/);
      expect(row.kind, row.text).toMatch(KINDS);
      expect(row.channel, row.text).toMatch(/^(email|chat|social|review|app_review|survey)$/);
      expect(row.text.trim().length, row.text).toBeGreaterThan(0);
    }
  });

  describe('repetitions', () => {
    it('would be noticed', () => {
      const filled = (thing: string, order: number) =>
        shingles(`Where is my order ${order}? I bought a ${thing} two weeks ago.`);
      expect(likeness(filled('lamp', 1234), filled('kettle', 99))).toBeGreaterThan(0.6);
    });

    const alike = new Map<string, number>();
    beforeAll(() => {
      const byLanguage = new Map<string, Set<string>[]>();
      for (const { language, text } of rows) {
        const key = language.split('-')[0] ?? '';
        byLanguage.set(key, [...(byLanguage.get(key) ?? []), shingles(text)]);
      }
      for (const [language, sets] of byLanguage) {
        sets.forEach((one, at) => {
          let same = 0;
          sets.forEach((other, place) => {
            if (place !== at && likeness(one, other) > 0.6) same += 1;
          });
          if (same > 0) alike.set(`${language} ${at}`, same);
        });
      }
    });

    it('are at most one in twenty, and no pattern fills more than three rows', () => {
      const share = alike.size / rows.length;
      process.stdout.write(`corpus: near-duplicates ${(share * 100).toFixed(2)} %\n`);
      expect(share).toBeLessThanOrEqual(0.05);
      expect(Math.max(0, ...alike.values())).toBeLessThanOrEqual(2);
    });

    it('none word for word, apart from single words', () => {
      const seen = countBy(
        rows,
        ({ language, text }) => `${language} ${text.trim().toLowerCase()}`,
      );
      const twice = [...seen].filter(([, many]) => many > 1).map(([text]) => text);
      expect(twice).toEqual([]);
    });
  });

  it.skipIf(!isThere)('repeats no sentence of the sets that it is measured on', () => {
    const known = new Set<string>();
    for (const folder of ['complaints', 'sentiment', 'intents']) {
      for (const file of readdirSync(join(shared, folder)).filter((name) =>
        name.endsWith('.tsv'),
      )) {
        for (const line of readFileSync(join(shared, folder, file), 'utf8').split('\n')) {
          const text = line.split('\t')[2]?.trim().toLowerCase() ?? '';
          if (text.length > 15) known.add(text);
        }
      }
    }
    expect(rows.filter(({ text }) => known.has(text.trim().toLowerCase()))).toEqual([]);
  });
});

describe('threats in the corpus', { timeout: 120_000 }, () => {
  const found = (row: CorpusRow) => findThreats(row.text, row.language).map(({ kind }) => kind);

  it.each(THREAT_KINDS)('%s: found where it is meant', (kind) => {
    const meant = rows.filter((row) => THREAT_OF[row.kind] === kind);
    const right = meant.filter((row) => found(row).includes(kind));
    process.stdout.write(`threats: ${kind} ${right.length} of ${meant.length}\n`);
    expect(right.length / meant.length).toBeGreaterThanOrEqual(0.7);
  });

  it('few where somebody only names a lawyer or a review', () => {
    const calm = rows.filter(({ kind }) => CALM.includes(kind));
    const alarms = calm.filter((row) => found(row).some((kind) => kind !== 'human_wanted'));
    process.stdout.write(`threats: ${alarms.length} false of ${calm.length} calm messages\n`);
    expect(alarms.length / calm.length).toBeLessThanOrEqual(0.025);
  });
});
