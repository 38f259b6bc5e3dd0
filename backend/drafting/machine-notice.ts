import { readFileSync } from 'node:fs';
import type { LanguageTag } from '../domain.ts';
import { isSameLanguage } from '../translation/same-language.ts';

/** The line that tells a customer of the machine, in their language; null where nobody wrote one. */
export type MachineNotice = (language: LanguageTag) => string | null;

/** Sentences written by people: no engine makes them, and none is asked. */
export function loadMachineNotice(file: string): MachineNotice {
  const notices = Object.entries(
    JSON.parse(readFileSync(file, 'utf8')) as Record<LanguageTag, string>,
  );
  return (language) => {
    const exact = notices.find(([tag]) => tag.toLowerCase() === language.toLowerCase());
    const near = notices.find(([tag]) => isSameLanguage(tag, language));
    return (exact ?? near)?.[1] ?? null;
  };
}
