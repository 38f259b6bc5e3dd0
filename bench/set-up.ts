import { setTimeout as wait } from 'node:timers/promises';
import { installApp } from '../sandbox/install-app.ts';
import { measureEvents } from './journey/event-times.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { seededRandom } from './measuring/random.ts';
import { calm, startService } from './measuring/service.ts';
import { median } from './measuring/statistics.ts';
import { readable } from './measuring/table.ts';
import {
  EVENTS_OF_A_ROUND,
  measureFullAccount,
  UPDATES_OF_A_ROUND,
} from './set-up/full-account.ts';

const PLAN = 700;

export const measurement: Measurement = {
  about: [
    'From consent to “ready”, and what an account then gives: backend and sandbox are processes of',
    `their own on this machine, the account allows ${PLAN} calls a minute and 100 ticket updates.`,
    'Consent is given at once; history is empty. The full account is offered more than it can take:',
    `of ${EVENTS_OF_A_ROUND} events ${UPDATES_OF_A_ROUND} change a ticket, the others are told twice or coalesce.`,
  ],
  async measure({ seed, say }) {
    const random = seededRandom(seed);
    say('starting backend and sandbox (PGlite)');
    const service = await startService(null, { isInstalled: false });
    try {
      const { account } = service;
      say('an admin consents');
      await account.forgetCalls();
      const startedAt = performance.now();
      await installApp(account.sandbox.origin, { withOrders: false, keepWatching: true });
      const setUpSeconds = (performance.now() - startedAt) / 1_000;
      const setUpCalls = (await account.calls()).length;
      await switchOn(account);
      await calm(account);

      say('customers write, one after the other');
      const events = await measureEvents(service, random, new Date());
      say('more is written than the account can take; three minutes');
      // Neither side's window of a minute shall remember what came before.
      await wait(60_000);
      const full = await measureFullAccount(service, random);
      const all = [...events.callsOfFirstContacts, ...events.callsOfFurtherComments];
      return [
        figure('setup_calls', 'helpdesk calls from consent to ready', setUpCalls, 'calls', null),
        figure('setup_seconds', 'consent → ready', setUpSeconds, 's', null),
        {
          ...figure(
            'calls_per_event',
            `helpdesk calls for an event, median of ${events.callsOfFurtherComments.length}`,
            median(events.callsOfFurtherComments),
            'calls',
            `first contact ${readable(median(events.callsOfFirstContacts))}, the most for any ${Math.max(...all)}; under load ${readable(full.callsPerEvent)}`,
          ),
          aim: { is: 'at most', value: 3 },
        },
        {
          ...figure(
            'updates_per_minute_at_700_plan',
            'tickets updated in a minute by a full account',
            full.updatesPerMinute,
            '/min',
            `${full.refused} calls refused with 429`,
          ),
          aim: { is: 'at least', value: 95 },
        },
        {
          ...figure(
            'events_per_minute_at_700_plan',
            'events dealt with in a minute by a full account',
            full.eventsPerMinute,
            '/min',
            `one update for each event: ${readable(full.updatesPerMinute)} /min`,
          ),
          aim: { is: 'at least', value: 150 },
        },
        {
          ...figure(
            'calls_per_minute_at_700_plan',
            'calls we made in the fullest minute',
            full.callsPerMinute,
            '/min',
            `${Math.round(PLAN * 0.7)} leave 30 % to people`,
          ),
          aim: { is: 'at most', value: PLAN * 0.7 },
        },
      ];
    } finally {
      await service.close();
    }
  },
};

function figure(
  key: string,
  what: string,
  value: number,
  unit: string,
  instead: string | null,
): Figure {
  return { key, what, value, unit, aim: null, instead };
}

/** As an admin does who has looked at the watch list for a while. */
async function switchOn({
  openPage,
  apiAs,
}: Awaited<ReturnType<typeof startService>>['account']): Promise<void> {
  const { accessToken } = await openPage('admin');
  for (const name of ['fields', 'routing', 'answers']) {
    const change = { kind: 'switch', switch: name, isOn: true };
    const answer = await apiAs(accessToken, 'POST', '/api/set-up/change', change);
    if (!answer.ok) throw new Error(`The switch ${name} was refused: ${await answer.text()}`);
  }
}
