import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanMessage } from '../../backend/translation/clean-message.ts';
import { createDeepLTranslator } from '../../backend/translation/deepl-translator.ts';
import { createLanguageDetector } from '../../backend/translation/detect-language.ts';
import { createMemoryForTests } from '../../backend/translation/memory-for-tests.ts';
import { isSameLanguage } from '../../backend/translation/same-language.ts';
import { splitSentences } from '../../backend/translation/split-sentences.ts';
import { translateText } from '../../backend/translation/translate-text.ts';
import { type RunningEngines, startEngines } from './start-engines.ts';

interface SampleTicket {
  key: string;
  subject: string;
  language: string;
  comments: { from: string; public: boolean; body: string }[];
}
const tickets: SampleTicket[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../shop/tickets.json'), 'utf8'),
);
const detect = createLanguageDetector();

let engines: RunningEngines;
beforeAll(async () => {
  engines = await startEngines({
    port: 0,
    phrasebookFolder: join(import.meta.dirname, '../phrasebook'),
  });
});
afterAll(() => engines.close());

it.each(['zh-CN', 'en'])('the sample shop’s tickets are known as a whole in %s', async (team) => {
  const parts = {
    translator: createDeepLTranslator({
      authKey: 'sample:fx',
      serverUrl: engines.deeplUrl,
      displayName: 'sample',
      timeoutMs: 10_000,
    }),
    memory: createMemoryForTests(),
    signal: AbortSignal.timeout(25_000),
  };
  const missing: unknown[] = [];
  for (const ticket of tickets) {
    const messages = ticket.comments.filter((one) => one.public).map((one) => one.body);
    let previous: string | null = null;
    for (const text of [...messages, ticket.subject]) {
      const { visible } = cleanMessage({ text, html: null });
      const { language } = detect(visible, { previous, requesterLocale: ticket.language });
      previous = language;
      if (isSameLanguage(language, team)) continue;
      const sentences = splitSentences(visible, language).map((one) => one.text);
      const job = {
        installationId: 'one',
        ticketId: '1',
        sentences,
        context: visible,
        masked: null,
        sourceLanguage: language,
        targetLanguage: team,
      };
      for (const { source, problem } of await translateText(job, parts)) {
        if (problem !== null) missing.push([ticket.key, language, source, problem.code]);
      }
    }
  }
  expect(missing).toEqual([]);
});

it('are in the language that they are said to be in', () => {
  const wrong = tickets.flatMap((ticket) =>
    ticket.comments
      .filter((one) => one.public && one.from === 'customer')
      .map((one) => ({
        key: ticket.key,
        said: ticket.language,
        found: detect(cleanMessage({ text: one.body, html: null }).visible, {
          previous: null,
          requesterLocale: ticket.language,
        }).language,
      }))
      .filter(({ said, found }) => !isSameLanguage(said, found)),
  );
  expect(wrong).toEqual([]);
});
