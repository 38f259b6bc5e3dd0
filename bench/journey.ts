import { startPostgresServer } from '../backend/testing/postgres-server.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { ensureAppBuilt } from '../tools/build-app.ts';
import { type EventTimes, measureEvents } from './journey/event-times.ts';
import { type Openings, openTickets } from './journey/openings.ts';
import { IN_FLIGHT, measureServiceRate, measureSingleRate } from './journey/webhook-rate.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { type Random, seededRandom } from './measuring/random.ts';
import { type Service, startService } from './measuring/service.ts';
import { median, percentile } from './measuring/statistics.ts';
import { readable } from './measuring/table.ts';

/** The desk's list shows 50 tickets: half of them are opened from nearby, the others from afar. */
const OPENINGS = 25;
const FAR_ONE_WAY_MS = 125;

export const measurement: Measurement = {
  about: [
    'From a customer’s message to the panels an agent sees: backend, sandbox, load and browser are',
    'processes of their own on this machine, the engines answer at once, inputs come from the seed.',
    'Webhooks: the workers run meanwhile; their tickets are unknown to the helpdesk (404), and of its',
    'calls an account has 700 a minute, so beyond those the jobs wait, as they would in life.',
  ],
  async measure({ seed, say }) {
    const random = seededRandom(seed);
    await ensureAppBuilt();
    say('starting backend and sandbox (PGlite)');
    const service = await startService(null);
    try {
      say('customers write, one after the other');
      const events = await measureEvents(service, random, new Date());
      const browsing = await browse(service, say);
      say(`webhooks, ${IN_FLIGHT} in flight, on PGlite`);
      const onPglite = await measureServiceRate(service, random);
      await service.close();
      const rates = { pglite: onPglite, ...(await measureOtherRates(random, say)) };
      return [...eventFigures(events), ...browsingFigures(browsing), ...rateFigures(rates)];
    } finally {
      await service.close();
    }
  },
};

interface Browsing {
  near: Openings;
  far: Openings;
  callsPerOpen: number;
}

async function browse(service: Service, say: (line: string) => void): Promise<Browsing> {
  const { account, proxy } = service;
  const { tickets } = await account.helpdesk<{ tickets: { id: number }[] }>(
    'GET',
    `/api/v2/tickets?sort=-updated_at&page[size]=${2 * OPENINGS}`,
  );
  const ids = tickets.map(({ id }) => String(id));
  const [nearIds, farIds] = [ids.slice(0, OPENINGS), ids.slice(OPENINGS)];
  const browser = await launchChromium();
  try {
    say('an agent opens tickets, nearby');
    await account.forgetCalls();
    // The first opening of each fills the browser's cache: a ticket of the other half.
    const near = await openTickets(browser, service, [...farIds.slice(-1), ...nearIds]);
    const callsPerOpen = (await account.calls()).length / (OPENINGS + 1);
    say('an agent opens tickets, 250 ms away');
    proxy.setDelay(FAR_ONE_WAY_MS);
    const far = await openTickets(browser, service, [...nearIds.slice(-1), ...farIds]);
    return { near, far, callsPerOpen };
  } finally {
    proxy.setDelay(0);
    await browser.close();
  }
}

interface Rates {
  pglite: number;
  postgres: number;
  singlePglite: number;
  singlePostgres: number;
}

async function measureOtherRates(
  random: Random,
  say: (line: string) => void,
): Promise<Omit<Rates, 'pglite'>> {
  say('the same, a transaction each, on PGlite');
  const singlePglite = await measureSingleRate(null, random);
  say('starting Postgres');
  const postgresServer = await startPostgresServer();
  try {
    say('webhooks with a transaction each, on Postgres');
    // Both fill the same database, but never the same installation.
    const singlePostgres = await measureSingleRate(postgresServer.url, random);
    say('starting backend and sandbox (Postgres)');
    const service = await startService(postgresServer.url);
    try {
      say(`webhooks, ${IN_FLIGHT} in flight, on Postgres`);
      return { singlePglite, singlePostgres, postgres: await measureServiceRate(service, random) };
    } finally {
      await service.close();
    }
  } finally {
    await postgresServer.close();
  }
}

function eventFigures(events: EventTimes): Figure[] {
  const all = [...events.callsOfFirstContacts, ...events.callsOfFurtherComments];
  return [
    {
      key: 'event_to_tags_p50_ms',
      what: `webhook accepted → tags on the ticket, median of ${events.toTagsMs.length}`,
      value: median(events.toTagsMs),
      unit: 'ms',
      aim: null,
      instead: 'a job found by a poll each 0.5 s waits 250 ms on average',
    },
    {
      key: 'event_to_tags_p95_ms',
      what: 'webhook accepted → tags on the ticket, p95',
      value: percentile(events.toTagsMs, 95),
      unit: 'ms',
      aim: { is: 'below', value: 150 },
      instead: null,
    },
    {
      key: 'calls_per_event',
      what: `helpdesk calls for a further comment, median of ${events.callsOfFurtherComments.length}`,
      value: median(events.callsOfFurtherComments),
      unit: 'calls',
      aim: { is: 'at most', value: 3 },
      instead: `the most for any event: ${Math.max(...all)}`,
    },
    {
      key: 'calls_first_contact',
      what: `helpdesk calls for a person’s first ticket, median of ${events.callsOfFirstContacts.length}`,
      value: median(events.callsOfFirstContacts),
      unit: 'calls',
      aim: null,
      instead: null,
    },
  ];
}

function browsingFigures({ near, far, callsPerOpen }: Browsing): Figure[] {
  const opened = `median ${readable(median(near.laterMs))} ms; the first of all, nothing cached: ${readable(near.firstMs)} ms`;
  const openedFar = `median ${readable(median(far.laterMs))} ms; the first of all, nothing cached: ${readable(far.firstMs)} ms`;
  return [
    {
      key: 'calls_per_open',
      what: 'helpdesk calls when an agent opens a ticket',
      value: callsPerOpen,
      unit: 'calls',
      aim: { is: 'at most', value: 0 },
      instead: null,
    },
    {
      key: 'sidebar_js_gzip_kb',
      what: `JavaScript until the panels are filled, gzip, ${near.scripts} files`,
      value: near.scriptGzipKb,
      unit: 'kB',
      aim: { is: 'at most', value: 130 },
      instead: null,
    },
    {
      key: 'open_to_filled_p95_ms',
      what: `click on a ticket → panels filled, p95 of ${near.laterMs.length}`,
      value: percentile(near.laterMs, 95),
      unit: 'ms',
      aim: { is: 'below', value: 300 },
      instead: opened,
    },
    {
      key: 'open_to_filled_far_p95_ms',
      what: `the same, backend a round trip of 250 ms away, p95 of ${far.laterMs.length}`,
      value: percentile(far.laterMs, 95),
      unit: 'ms',
      aim: { is: 'below', value: 1_200 },
      instead: openedFar,
    },
  ];
}

function rateFigures(rates: Rates): Figure[] {
  const beside = (single: number, gathered: number) =>
    `a transaction each, no workers: ${readable(single)} /s, ours ×${(gathered / single).toFixed(1)}`;
  return [
    {
      key: 'webhooks_per_second_pglite',
      what: 'webhooks accepted, workers running, PGlite',
      value: rates.pglite,
      unit: '/s',
      aim: { is: 'at least', value: 400 },
      instead: beside(rates.singlePglite, rates.pglite),
    },
    {
      key: 'webhooks_per_second_postgres',
      what: 'webhooks accepted, workers running, Postgres',
      value: rates.postgres,
      unit: '/s',
      aim: { is: 'at least', value: 1_500 },
      instead: beside(rates.singlePostgres, rates.postgres),
    },
  ];
}
