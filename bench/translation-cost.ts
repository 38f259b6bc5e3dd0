import { randomBytes } from 'node:crypto';
import { readConfig } from '../backend/config.ts';
import { migrate } from '../backend/database/migrate.ts';
import { openPgliteDatabase } from '../backend/database/pglite-database.ts';
import { openEngines } from '../backend/engines/open-engines.ts';
import { readUsage } from '../backend/insights/read-usage.ts';
import { createInstallationStore } from '../backend/installations/installation-store.ts';
import { translateForTeam } from '../backend/journeys/translate-for-team.ts';
import { translateWritten } from '../backend/journeys/translate-written.ts';
import { createSecrets } from '../backend/secrets.ts';
import { cleanMessage } from '../backend/translation/clean-message.ts';
import { createLanguageDetector } from '../backend/translation/detect-language.ts';
import { createTranslationMemory } from '../backend/translation/memory-store.ts';
import { isSameLanguage } from '../backend/translation/same-language.ts';
import { countCharacters } from '../backend/translation/spending.ts';
import type { Measurement } from './measuring/measurement.ts';
import { seededRandom } from './measuring/random.ts';
import { inventMonth } from './translation-cost/month.ts';
import { startStandIn } from './translation-cost/stand-in.ts';

const TICKETS = 600;
const TEAM = 'zh-CN';

/**
 * What a month's translations are billed, beside translating everything as it comes: each message
 * with its quotes and signature, each reply, also where customer and team share a language. The way is
 * the product's own: clean, split, memory, DeepL's adapter over HTTP, account of costs. How the month
 * is made, and how much of it repeats, says `bench/translation-cost/month.ts`.
 */
export const measurement: Measurement = {
  about: [
    `A month of ${TICKETS} invented tickets in ${TEAM} and six other languages, one after the other.`,
    '8 % in the team’s language, 1.65 messages a ticket, 60 % of follow-ups quote, 40 % of messages',
    'hold nothing but usual sentences; free sentences never repeat. DeepL is a stand-in over HTTP.',
  ],
  async measure({ seed, say }) {
    const month = inventMonth(TICKETS, seededRandom(seed));
    const engine = await startStandIn();
    const database = await openPgliteDatabase(null);
    try {
      await migrate(database);
      const key = randomBytes(32).toString('base64');
      const secrets = createSecrets([Buffer.from(key, 'base64')]);
      const installations = createInstallationStore(database, secrets);
      const visit = { subdomain: 'bench', externalId: '1' };
      const { installationId } = await installations.ensure(visit);
      const now = () => new Date('2026-11-30T02:00:00Z');
      const { enginesOf } = openEngines({
        config: readConfig({
          PUBLIC_URL: 'http://127.0.0.1',
          ZENDESK_APP_ID: '1',
          ZENDESK_OAUTH_CLIENT_ID: 'bench',
          MASTER_KEY: key,
          SESSION_KEY: key,
          DEEPL_AUTH_KEY: 'bench',
          DEEPL_SERVER_URL: engine.url,
        }),
        database,
        secrets,
        installations,
        fetch,
        now,
        pace: { engineTimeoutMs: 20_000, enginePauseMs: 30_000 },
      });
      const memory = createTranslationMemory(database);
      const detectLanguage = createLanguageDetector();
      const parts = { enginesOf, memory, detectLanguage, machineNotice: () => null };
      const { signal } = new AbortController();
      let naive = 0;
      let problems = 0;
      for (const [index, { language, turns }] of month.entries()) {
        const ticketId = String(index + 1);
        for (const { message, reply } of turns) {
          naive += countCharacters([message, reply.join('\n')]);
          const { visible } = cleanMessage({ text: message, html: null });
          if (!isSameLanguage(language, TEAM)) {
            const asked = { text: visible, language, target: TEAM, masked: null };
            const read = await translateForTeam({ installationId, ticketId }, asked, parts);
            if (read.problem !== null) problems += 1;
          }
          const written = await translateWritten(
            {
              installationId,
              ticketId,
              sentences: reply,
              teamLanguage: TEAM,
              language,
              masked: null,
              politeness: null,
              style: null,
              tellsCustomer: false,
            },
            signal,
            parts,
          );
          problems += written.pairs.filter((pair) => pair.problem !== null).length;
        }
        if (index % 100 === 99) say(`${index + 1} tickets`);
      }
      const usage = await readUsage(database, installationId, {
        currency: 'CNY',
        timeZone: 'Asia/Shanghai',
        at: now(),
      });
      const billed = engine.billed();
      return [
        {
          key: 'billed_share',
          what: 'billed, of translating everything as it comes',
          value: billed / naive,
          unit: '',
          digits: 3,
          aim: { is: 'at most', value: 0.4 },
          instead: 'everything as it comes: 1',
        },
        {
          key: 'billed_characters',
          what: 'characters billed',
          value: billed,
          unit: '',
          aim: null,
          instead: `${naive} as it comes`,
        },
        {
          key: 'booked_difference',
          what: 'characters in our account that the engine did not bill',
          value: Math.abs(usage.characters - billed),
          unit: '',
          aim: { is: 'at most', value: 0 },
          instead: null,
        },
        {
          key: 'memory_share',
          what: 'of what was to be translated after cleaning, from the memory',
          value: usage.savedCharacters / (usage.savedCharacters + usage.characters),
          unit: '',
          digits: 3,
          aim: null,
          instead: null,
        },
        {
          key: 'cost_per_ticket',
          what: 'money per ticket at DeepL’s list price',
          value: usage.spent / TICKETS,
          unit: 'CNY',
          digits: 3,
          aim: null,
          instead: null,
        },
        {
          key: 'requests',
          what: 'requests to the engine',
          value: engine.requests(),
          unit: '',
          aim: null,
          instead: null,
        },
        {
          key: 'problems',
          what: 'sentences with a problem',
          value: problems,
          unit: '',
          aim: { is: 'at most', value: 0 },
          instead: null,
        },
      ];
    } finally {
      await database.close();
      await engine.close();
    }
  },
};
