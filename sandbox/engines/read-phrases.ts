import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sentence, by language tag, with slots such as `{order}`. */
export type Phrase = Record<string, string>;

export interface ModelDraft {
  topic: string;
  sentences: Phrase[];
}

/**
 * Reads what people wrote: what customers say, what agents say, model drafts, and the written reply
 * templates. A file that is not there is simply not known.
 */
export function readPhrases(phrasebookFolder: string): { phrases: Phrase[]; drafts: ModelDraft[] } {
  const read = <T>(file: string): T[] => {
    const path = join(phrasebookFolder, file);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  };
  const inbound = read<{ lang: string; text: string } & Phrase>('inbound.json').map(
    ({ lang, text, ...rest }): Phrase => ({ ...rest, [lang]: text }),
  );
  const drafts = read<ModelDraft>('drafts.json');
  const templates = readTemplates(join(phrasebookFolder, '../../translations/replies'));
  return {
    phrases: [
      ...inbound,
      ...read<Phrase>('outbound.json'),
      ...drafts.flatMap((draft) => draft.sentences),
      ...templates,
    ],
    drafts,
  };
}

type Template = { sentences?: string[] };

/** Templates are one file a language; sentences of the same place belong together. */
function readTemplates(folder: string): Phrase[] {
  if (!existsSync(folder)) return [];
  const byPlace = new Map<string, Phrase>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const language = file.replace(/\.json$/, '');
    const templates: Record<string, Template> = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    for (const [key, { sentences = [] }] of Object.entries(templates)) {
      for (const [index, sentence] of sentences.entries()) {
        const phrase = plainSlots(sentence);
        if (phrase === null) continue;
        const place = `${key} ${index}`;
        byPlace.set(place, { ...byPlace.get(place), [language]: phrase });
      }
    }
  }
  return [...byPlace.values()];
}

/** `{on, date, long}` → `{on}`; null where the wording depends on the value (plural, select). */
function plainSlots(sentence: string): string | null {
  if (/\{\w+,\s*(?:plural|select|selectordinal)\b/.test(sentence)) return null;
  const plain = sentence.replace(/\{(\w+),[^{}]*\}/g, '{$1}').replace(/''/g, "'");
  return /\{\W|'\{/.test(plain) ? null : plain;
}
