import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, readLexicon } from './lexicon.ts';

export interface Lexicons {
  /** Null for a language without one. */
  of(language: string): Lexicon | null;
  emoji: Map<string, number>;
}

/** The word lists in `lexicon/`, each read when its language is first seen. */
export function createLexicons(): Lexicons {
  const read = new Map<string, Lexicon | null>();
  const emoji = new Map<string, number>();
  const text = readFileSync(join(import.meta.dirname, 'lexicon', 'emoji.txt'), 'utf8');
  for (const line of text.split('\n')) {
    const [, value = '', list = ''] = /^([+-]\d): (.*)$/.exec(line) ?? [];
    for (const sign of list.split(' ').filter(Boolean)) {
      emoji.set(sign.replace('\ufe0f', ''), Number(value));
    }
  }
  return {
    of(language) {
      const known = read.get(language);
      if (known !== undefined) return known;
      const lexicon = readLexicon(language);
      read.set(language, lexicon);
      return lexicon;
    },
    emoji,
  };
}
