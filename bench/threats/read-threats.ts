import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findThreats } from '../../backend/risk/threat-words.ts';

export const SETS = ['open', 'sealed', 'direct', 'indirect'] as const;

export interface ThreatFigures {
  /** With the kind that was meant. */
  found: number;
  threats: number;
  /** Calm messages in which a threat was found; a wish for a person is none. */
  falseOnes: number;
  calm: number;
  languages: number;
}

export function readThreats(set: (typeof SETS)[number]): ThreatFigures {
  const figures = { found: 0, threats: 0, falseOnes: 0, calm: 0, languages: 0 };
  const languages = new Set<string>();
  const lines = readFileSync(join(import.meta.dirname, 'messages.tsv'), 'utf8').trimEnd();
  for (const line of lines.split('\n')) {
    const [name, kind = '', language = '', text = ''] = line.split('\t');
    if (name !== set) continue;
    languages.add(language.split('-')[0] ?? '');
    const kinds: string[] = findThreats(text, language).map((threat) => threat.kind);
    if (kind === 'none') {
      figures.calm += 1;
      if (kinds.some((one) => one !== 'human_wanted')) figures.falseOnes += 1;
    } else {
      figures.threats += 1;
      if (kinds.includes(kind)) figures.found += 1;
    }
  }
  return { ...figures, languages: languages.size };
}
