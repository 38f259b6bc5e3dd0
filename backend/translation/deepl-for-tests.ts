import nock from 'nock';
import { createDeepLTranslator } from './deepl-translator.ts';
import type { TranslationRequest } from './translator.ts';

export const ORIGIN = 'http://deepl.example';
const translator = createDeepLTranslator({
  authKey: 'key',
  serverUrl: ORIGIN,
  displayName: 'DeepL',
  timeoutMs: 3000,
  retryDelayMs: 1,
  formality: 'prefer_more',
});
export const ask = (segments: string[], more: Partial<TranslationRequest> = {}) =>
  translator.translate({
    segments,
    sourceLanguage: 'de',
    targetLanguage: 'zh-CN',
    context: null,
    signal: new AbortController().signal,
    ...more,
  });

/** Answers every request by `give` for each text, and keeps what was sent. */
export function respond(give: (text: string) => string): URLSearchParams[] {
  const sent: URLSearchParams[] = [];
  nock(ORIGIN)
    .post('/v2/translate')
    .reply(async (request: Request) => {
      const fields = new URLSearchParams(await request.text());
      sent.push(fields);
      const translations = fields.getAll('text').map((text) => ({
        text: give(text),
        detected_source_language: 'DE',
        billed_characters: [...text].length,
      }));
      return [200, { translations }];
    })
    .persist();
  return sent;
}
export const fail = (status: number, body: nock.Body = { message: 'said so' }, times = 1) =>
  nock(ORIGIN).post('/v2/translate').times(times).reply(status, body);
