import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkMeaning, findDifferences } from '../../backend/translation/meaning/check-meaning.ts';

type Entry = Record<string, string>;
const load = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
const drafts: Entry[] = load('drafts.json').flatMap(
  ({ sentences }: { sentences: Entry[] }) => sentences,
);
const entries: Entry[] = [
  ...load('outbound.json'),
  ...drafts,
  ...load('inbound.json').map(({ lang, text, ...rest }: Entry) => ({
    ...rest,
    [lang ?? '']: text,
  })),
];

it('names no other member of a family in any language: the sentences say the same', () => {
  const alarms = entries.flatMap((entry) => {
    const texts = Object.entries(entry).map(([language, text]) => ({ language, text }));
    return texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((two) =>
        findDifferences(one, two)
          .differences.filter(({ reason }) => reason.startsWith('family:'))
          .map(({ reason }) => `${reason}: ${one.text} ≠ ${two.text}`),
      ),
    );
  });
  expect(alarms).toEqual([]);
});

it('stops no draft that stands ready for a sample ticket', () => {
  const stopped = drafts.flatMap(({ 'zh-CN': source = '', ...targets }) =>
    Object.entries(targets)
      .filter(([language, text]) =>
        checkMeaning({ language: 'zh-CN', text: source }, { language, text }).checks.some(
          ({ ok }) => !ok,
        ),
      )
      .map(([language]) => `${language}: ${source}`),
  );
  expect(stopped).toEqual([]);
});
