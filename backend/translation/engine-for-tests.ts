import type { SegmentResult, TranslationRequest, Translator } from './translator.ts';

/** A translator that answers by a function, and keeps what it was asked. */
export function createEngineForTests(
  displayName: string,
  give: (text: string, request: TranslationRequest) => string | null,
): Translator & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    id: displayName.toLowerCase(),
    displayName,
    asked,
    async translate(request) {
      asked.push(request.segments);
      return request.segments.map((segment): SegmentResult => {
        const text = give(segment, request);
        return text === null
          ? { kind: 'refused', detail: `not ${segment}`, engine: displayName }
          : { kind: 'translated', text, billedCharacters: segment.length, engine: displayName };
      });
    },
  };
}
