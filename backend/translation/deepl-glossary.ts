import { DeepLClient, GlossaryEntries, GlossaryNotFoundError } from 'deepl-node';
import { toTranslatorError } from './deepl-error.ts';
import { deeplSource, deeplTarget, handlesGlossary } from './deepl-languages.ts';
import type { GlossaryTerm } from './glossary-store.ts';

interface Dictionary {
  sourceLangCode: string;
  targetLangCode: string;
  entries: GlossaryEntries;
}

export interface DeepLGlossaryOptions {
  authKey: string;
  serverUrl: string | null;
  displayName: string;
  timeoutMs: number;
}

/**
 * Brings the multilingual glossary at DeepL's (v3) in step with ours: one for an installation, with a
 * dictionary for each direction. Answers its id and our directions in it; directions that DeepL has
 * no glossaries for are left out. Throws `TranslatorError`.
 */
export async function syncDeepLGlossary(
  options: DeepLGlossaryOptions,
  name: string,
  copy: { vendorId: string | null; pairs: string[] },
  terms: readonly GlossaryTerm[],
): Promise<{ vendorId: string | null; pairs: string[] }> {
  const client = clientOf(options);
  const wanted = dictionariesOf(terms);
  const pairs = [...new Set([...wanted.values()].flatMap((one) => one.pairs))];
  try {
    if (wanted.size === 0) {
      if (copy.vendorId !== null) await removeDeepLGlossary(options, copy.vendorId);
      return { vendorId: null, pairs: [] };
    }
    const dictionaries = [...wanted.values()].map((one) => one.dictionary);
    if (copy.vendorId !== null) {
      try {
        for (const dictionary of dictionaries) {
          await client.replaceMultilingualGlossaryDictionary(copy.vendorId, dictionary);
        }
        for (const gone of copy.pairs.map(codesOf).filter((key) => !wanted.has(key))) {
          const [source = '', target = ''] = gone.split('>');
          await client.deleteMultilingualGlossaryDictionary(copy.vendorId, source, target);
        }
        return { vendorId: copy.vendorId, pairs };
      } catch (error) {
        // Somebody deleted it over there: it is made anew.
        if (!(error instanceof GlossaryNotFoundError)) throw error;
      }
    }
    const made = await client.createMultilingualGlossary(name, dictionaries);
    return { vendorId: made.glossaryId, pairs };
  } catch (error) {
    throw toTranslatorError(error, options.displayName);
  }
}

/** Takes the copy away; that it is gone already is as good. */
export async function removeDeepLGlossary(
  options: DeepLGlossaryOptions,
  vendorId: string,
): Promise<void> {
  try {
    await clientOf(options).deleteMultilingualGlossary(vendorId);
  } catch (error) {
    if (!(error instanceof GlossaryNotFoundError)) throw error;
  }
}

function clientOf({ authKey, serverUrl, timeoutMs }: DeepLGlossaryOptions): DeepLClient {
  return new DeepLClient(authKey, {
    ...(serverUrl === null ? {} : { serverUrl }),
    maxRetries: 2,
    minTimeout: timeoutMs,
    sendPlatformInfo: false,
  });
}

/** By DeepL's names of a direction. Chinese has two scripts as a target only: as a source they share one. */
function dictionariesOf(terms: readonly GlossaryTerm[]) {
  const found = new Map<string, { pairs: string[]; dictionary: Dictionary }>();
  for (const term of terms) {
    if (!handlesGlossary(term.sourceLanguage, term.targetLanguage)) continue;
    const pair = `${term.sourceLanguage}>${term.targetLanguage}`;
    const key = codesOf(pair);
    const [source = '', target = ''] = key.split('>');
    const known = found.get(key) ?? {
      pairs: [],
      dictionary: {
        sourceLangCode: source,
        targetLangCode: target,
        entries: new GlossaryEntries(),
      },
    };
    if (!known.pairs.includes(pair)) known.pairs.push(pair);
    known.dictionary.entries.add(term.source, term.target, true);
    found.set(key, known);
  }
  return found;
}

function codesOf(pair: string): string {
  const [source = '', target = ''] = pair.split('>');
  const targetCode = target.startsWith('zh') ? deeplTarget(target) : deeplSource(target);
  return `${deeplSource(source)}>${targetCode.toLowerCase()}`;
}
