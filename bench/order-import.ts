import { startPostgresServer } from '../backend/testing/postgres-server.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { seededRandom } from './measuring/random.ts';
import { startService } from './measuring/service.ts';
import { importNaively } from './order-import/import-naively.ts';
import { importOverHttp, type Steps } from './order-import/import-over-http.ts';
import { inventOrderFile } from './order-import/order-file.ts';

const ROWS = 100_000;
/** Longer, and an agent who opens a ticket meanwhile notices. */
const NOTICED_MS = 200;

export const measurement: Measurement = {
  about: [
    `A file of ${ROWS} rows, as the desk’s page brings it in: pieces, a look at it, a check of all rows,`,
    'storing, and the comparison of all customers that follows. The backend is a process of its own;',
    'its event loop is watched from within. On PGlite the database runs in that same thread.',
  ],
  async measure({ seed, say }) {
    const { csv, orders } = inventOrderFile(ROWS, seededRandom(seed));
    say(`${(csv.length / 1e6).toFixed(1)} MB, ${orders} orders`);
    const onPglite = await measureOn('pglite', null, csv, say);
    const server = await startPostgresServer();
    const onPostgres = await measureOn('postgres', server.url, csv, say).finally(server.close);
    for (const steps of [onPglite, onPostgres]) {
      if (steps.orders !== orders)
        throw new Error(`${steps.orders} of ${orders} orders are there.`);
    }
    say('the same naively, on PGlite');
    const naive = await importNaively(csv);
    return [...figures('pglite', onPglite, naive), ...figures('postgres', onPostgres, null)];
  },
};

async function measureOn(
  name: string,
  databaseUrl: string | null,
  csv: Buffer,
  say: (line: string) => void,
): Promise<Steps> {
  const service = await startService(databaseUrl);
  try {
    const steps = await importOverHttp(service, csv);
    for (const [step, seen] of Object.entries(steps)) {
      if (typeof seen === 'number') continue;
      const { seconds, latestMs, p99Ms, busiestMs, mostMemoryMb } = seen;
      say(
        `${name} ${step}: ${seconds.toFixed(1)} s, loop ${latestMs.toFixed(0)} ms at most, ` +
          `${p99Ms.toFixed(0)} ms p99, busiest turn ${busiestMs.toFixed(0)} ms, ${mostMemoryMb.toFixed(0)} MB`,
      );
    }
    return steps;
  } finally {
    await service.close();
  }
}

function figures(
  engine: string,
  { orders: _, rest, ...steps }: Steps,
  naive: { seconds: number; latestMs: number } | null,
): Figure[] {
  const work = Object.values(steps);
  const seconds = (key: string, what: string, value: number, instead: string | null): Figure => {
    return { key, what: `${what}, ${engine}`, value, unit: 's', digits: 1, aim: null, instead };
  };
  return [
    seconds(
      `${engine}_send_s`,
      'sending and looking at the file',
      steps.send.seconds + steps.examine.seconds,
      null,
    ),
    seconds(`${engine}_check_s`, 'checking all rows', steps.check.seconds, null),
    seconds(
      `${engine}_store_s`,
      'storing the orders',
      steps.store.seconds,
      naive && `naively, all in one: ${naive.seconds.toFixed(1)} s`,
    ),
    {
      key: `${engine}_loop_latest_ms`,
      what: `event loop meanwhile, latest, ${engine}`,
      value: Math.max(...work.map(({ latestMs }) => latestMs)),
      unit: 'ms',
      digits: 0,
      aim: { is: 'below', value: NOTICED_MS },
      instead: `at rest: ${rest.latestMs.toFixed(0)} ms${naive ? `; naively: ${naive.latestMs.toFixed(0)} ms` : ''}`,
    },
    {
      key: `${engine}_busiest_ms`,
      what: `processor time of its longest turn, ${engine}`,
      value: Math.max(...work.map(({ busiestMs }) => busiestMs)),
      unit: 'ms',
      digits: 0,
      aim: null,
      instead: 'what the latest would be on a machine with nothing else to do',
    },
    {
      key: `${engine}_memory_mb`,
      what: `most memory of the backend, ${engine}`,
      value: Math.max(...work.map(({ mostMemoryMb }) => mostMemoryMb)),
      unit: 'MB',
      digits: 0,
      aim: null,
      instead: null,
    },
  ];
}
