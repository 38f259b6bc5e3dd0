import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createInstallationStore } from '../installations/installation-store.ts';
import { createSecrets } from '../secrets.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import type { Booking } from '../translation/spending.ts';
import { createCostLedger, dayIn } from './cost-ledger.ts';

const call = (cost: number): Booking => ({
  ticketId: '7',
  purpose: 'translation',
  engineId: 'deepl',
  engine: 'DeepL',
  sourceLanguage: 'de',
  targetLanguage: 'zh-CN',
  cost,
});
const spent = (cost: number, characters = 100) => ({
  characters,
  inputTokens: 0,
  outputTokens: 0,
  cost,
  isEstimated: false,
});

describe.each(ENGINES)('the account of costs in %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  async function open(budget: number | null, at = '2026-11-20T10:00:00Z') {
    const installations = createInstallationStore(database, createSecrets([Buffer.alloc(32, 1)]));
    const subdomain = `t${randomBytes(4).toString('hex')}`;
    const { installationId } = await installations.ensure({ subdomain, externalId: '1' });
    await database.query(
      `insert into engine_settings (installation_id, currency, monthly_budget) values ($1, 'CNY', $2)`,
      [installationId, budget],
    );
    const clock = { at: new Date(at) };
    const ledger = createCostLedger(database, () => clock.at);
    const total = async () => {
      const { rows } = await database.query<{ spent: string }>(
        'select spent from engine_months where installation_id = $1 order by month',
        [installationId],
      );
      return rows.map((row) => Number(row.spent));
    };
    return { installationId, ledger, clock, total };
  }

  it('books before the call and settles after it', async () => {
    const { installationId, ledger, total } = await open(null);
    const id = await ledger.reserve(installationId, call(2));
    expect(await total()).toEqual([2]);
    await ledger.settle(installationId, id ?? '', spent(0.5));
    expect(await total()).toEqual([0.5]);
    const failed = await ledger.reserve(installationId, call(2));
    await ledger.settle(installationId, failed ?? '', null);
    expect(await total()).toEqual([0.5]);
    const { rows } = await database.query(
      'select day, ticket_id, characters, is_estimated from engine_costs where installation_id = $1',
      [installationId],
    );
    expect(rows).toEqual([
      { day: '2026-11-20', ticket_id: '7', characters: 100, is_estimated: false },
    ]);
  });

  it('lets calls at the same time not pass the budget together', async () => {
    const { installationId, ledger, total } = await open(5);
    const ids = await Promise.all(
      Array.from({ length: 12 }, () => ledger.reserve(installationId, call(1))),
    );
    expect(ids.filter((id) => id !== null)).toHaveLength(5);
    expect(await total()).toEqual([5]);
    // What costs nothing is always allowed.
    expect(await ledger.reserve(installationId, call(0))).not.toBeNull();
  });

  it('begins anew with the month of the team’s own calendar', async () => {
    const { installationId, ledger, clock, total } = await open(1, '2026-11-30T15:59:59Z');
    expect(await ledger.reserve(installationId, call(1))).not.toBeNull();
    expect(await ledger.reserve(installationId, call(1))).toBeNull();
    clock.at = new Date('2026-11-30T16:00:00Z');
    expect(await ledger.reserve(installationId, call(1))).not.toBeNull();
    expect(await total()).toEqual([1, 1]);
  });
});

it('tells the day of a moment where the team is', () => {
  expect(dayIn(new Date('2026-12-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2027-01-01');
});
