import type { LanguageTag } from '../domain.ts';

export type ScriptGroup = 'latin' | 'cyrillic' | 'arabic' | 'devanagari';

/**
 * The languages that the model tells apart, by script. Order is the model file's. `id` stands for
 * Malay too and `nb` for Nynorsk; `hr` for Bosnian and Serbian in Latin letters.
 */
export const LANGUAGE_GROUPS: Record<ScriptGroup, LanguageTag[]> = {
  latin:
    'en es fr de pt it nl pl tr vi id sv da nb fi cs ro hu sk sl hr et lt lv sq ca is tl af eu az yo'.split(
      ' ',
    ),
  cyrillic: 'ru uk bg mk sr be kk'.split(' '),
  arabic: 'ar fa ur ku'.split(' '),
  devanagari: 'hi mr ne'.split(' '),
};
