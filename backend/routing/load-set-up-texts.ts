import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageTag } from '../domain.ts';
import type { SetUpTexts } from './routing-plan.ts';

const LOCALES = ['zh-CN', 'en'] as const;

/** Texts of what we make in the helpdesk, in the team's language where we have it, else English. */
export function loadSetUpTexts(folder: string): (language: LanguageTag) => SetUpTexts {
  const texts = new Map(
    LOCALES.map((locale) => [
      locale.split('-')[0],
      JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as SetUpTexts,
    ]),
  );
  return (language) => texts.get(language.split('-')[0] ?? '') ?? (texts.get('en') as SetUpTexts);
}
