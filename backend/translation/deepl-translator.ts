import type { SourceLanguageCode, TargetLanguageCode, TranslateTextOptions } from 'deepl-node';
import type { LanguageTag } from '../domain.ts';
import { cutLongText, DEEPL_LIMITS } from './deepl-chunks.ts';
import {
  deeplSource,
  deeplTarget,
  handlesGlossary,
  handlesTags,
  takesInstructions,
} from './deepl-languages.ts';
import { connectDeepL, type DeepLConnection, type DeepLJob } from './deepl-requests.ts';
import {
  cutAroundTokens,
  findIds,
  type ShieldStyle,
  shieldTokens,
  withSpaces,
} from './token-shield.ts';
import type { SegmentResult, TranslationRequest, Translator } from './translator.ts';

export interface DeepLOptions extends DeepLConnection {
  /** Politeness where the language has it; `prefer_` never fails where it has not. */
  formality?: 'prefer_more' | 'prefer_less' | null;
  /** DeepL's id of the glossary that holds this direction; null: it holds none just now. */
  findGlossary?: (source: LanguageTag, target: LanguageTag) => Promise<string | null>;
}

/** Context is free of charge but counts toward the size of the request. */
const LONGEST_CONTEXT = 2000;

/** At most 300 characters each, in English or the target's language. */
const CHAT = [
  'Write as in a live chat with a customer: short, spoken sentences, without the forms of a letter.',
];

/** DeepL, with ids kept letter by letter. */
export function createDeepLTranslator(options: DeepLOptions): Translator {
  const engine = options.displayName;
  const sendAll = connectDeepL(options);

  /** Shields tokens, translates, puts them back; a text whose tokens got lost goes in pieces. */
  async function translateShielded(texts: string[], job: Job): Promise<SegmentResult[]> {
    const shielded = texts.map((text) => shieldTokens(text, job.style));
    const results = await sendAll(
      shielded.map((one) => one.text),
      job,
    );
    return Promise.all(
      results.map((result, index) => {
        if (result.kind === 'refused') return result;
        const restored = shielded[index]?.restore(result.text) ?? null;
        return restored === null
          ? translateAround(texts[index] ?? '', job)
          : { ...result, text: restored };
      }),
    );
  }

  async function translateAround(text: string, job: Job): Promise<SegmentResult> {
    const pieces = cutAroundTokens(text);
    const words = pieces.filter((piece) => !piece.isToken && /\p{L}/u.test(piece.text));
    const plain: Job = { ...job, options: withoutTags(job.options), style: 'placeholder' };
    const results = await sendAll(
      words.map((piece) => piece.text.trim()),
      plain,
    );
    return joinPieces(
      pieces.map((piece) => {
        const result = results[words.indexOf(piece)];
        if (result === undefined) return { kind: 'kept' as const, text: piece.text };
        if (result.kind === 'refused') return result;
        return { ...result, text: withSpaces(piece.text, result.text) };
      }),
      engine,
    );
  }

  return {
    id: 'deepl',
    displayName: engine,
    async translate(request) {
      const { sourceLanguage: from, targetLanguage: to, terms = [] } = request;
      const glossary =
        terms.length > 0 && from !== null && from !== 'und' && handlesGlossary(from, to)
          ? ((await options.findGlossary?.(from, to)) ?? null)
          : null;
      const formality = request.politeness ?? options.formality ?? null;
      const job = planJob(request, formality, glossary);
      // Tag handling takes line breaks for spaces, so lines travel alone.
      const limit = DEEPL_LIMITS.bytes / 4;
      const cut = request.segments.map((segment) =>
        segment.split(/(\s*\n\s*)/u).flatMap((line) => cutLongText(line, limit)),
      );
      const isText = (piece: string) => /\p{L}/u.test(piece);
      const texts = cut.flat().filter(isText);
      const results =
        texts.length === 0
          ? []
          : await translateShielded(
              texts.map((one) => one.trim()),
              job,
            );
      let next = 0;
      return cut.map((pieces) =>
        joinPieces(
          pieces.map((piece) => {
            if (!isText(piece)) return { kind: 'kept' as const, text: piece };
            const result = results[next];
            next += 1;
            if (result?.kind !== 'translated') {
              return result ?? { kind: 'refused', detail: 'No answer for this text.', engine };
            }
            return { ...result, text: withSpaces(piece, result.text) };
          }),
          engine,
        ),
      );
    },
  };
}

interface Job extends DeepLJob {
  style: ShieldStyle;
}

function planJob(
  request: TranslationRequest,
  formality: 'prefer_more' | 'prefer_less' | null,
  glossary: string | null,
): Job {
  const { sourceLanguage, targetLanguage } = request;
  const known = sourceLanguage === 'und' ? null : sourceLanguage;
  const style: ShieldStyle = handlesTags(known, targetLanguage) ? 'html' : 'placeholder';
  const needsTags = style === 'html' && request.segments.some((text) => findIds(text).length > 0);
  return {
    source: known === null ? null : (deeplSource(known) as SourceLanguageCode),
    target: deeplTarget(targetLanguage) as TargetLanguageCode,
    style: needsTags ? 'html' : 'placeholder',
    signal: request.signal,
    onUsage: request.onUsage,
    options: {
      ...(formality === null ? {} : { formality }),
      ...(glossary === null ? {} : { glossary }),
      ...(request.style === 'chat' && takesInstructions(targetLanguage)
        ? { customInstructions: CHAT }
        : {}),
      ...(request.context === null ? {} : { context: request.context.slice(0, LONGEST_CONTEXT) }),
      ...(needsTags ? { tagHandling: 'html' as const, tagHandlingVersion: 'v2' as const } : {}),
    },
  };
}

function withoutTags({
  tagHandling,
  tagHandlingVersion,
  ...rest
}: TranslateTextOptions): TranslateTextOptions {
  return rest;
}

type Piece = SegmentResult | { kind: 'kept'; text: string };

/** One refused piece refuses the whole: half a sentence helps nobody. */
function joinPieces(pieces: Piece[], engine: string): SegmentResult {
  let text = '';
  let billedCharacters = 0;
  for (const piece of pieces) {
    if (piece.kind === 'refused') return piece;
    text += piece.text;
    if (piece.kind === 'translated') billedCharacters += piece.billedCharacters ?? 0;
  }
  return { kind: 'translated', text, billedCharacters, engine };
}
