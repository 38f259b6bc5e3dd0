import { describe, expect, it } from 'vitest';
import type { Installation } from '../installations/installation-store.ts';
import type { StoredThing } from '../installations/set-up-store.ts';
import { DEFAULT_SETTINGS } from '../installations/settings.ts';
import { describeSetUp } from './set-up-view.ts';

const NEW: Installation = {
  installationId: 'i',
  dataKey: Buffer.alloc(0),
  helpdesk: 'zendesk',
  subdomain: 'shop',
  externalId: '1',
  status: 'new',
  teamLanguage: 'zh-CN',
  teamCurrency: 'CNY',
  shopName: '',
  settings: DEFAULT_SETTINGS,
  fieldIds: {},
  seniorGroupId: null,
  webhookId: null,
  sweptUntil: null,
  sweepCursor: null,
  articlesReadAt: null,
  removedAt: null,
  consent: null,
  seenInstalledAt: null,
};
const CONNECTED: Installation = { ...NEW, status: 'connected' };
const AT = new Date('2026-11-24T00:00:00Z');

const thing = (key: string, kind: StoredThing['kind']) => ({
  key,
  kind,
  title: `Crossdesk ${key}`,
  description: '',
});
const PLANNED = [
  thing('field:risk', 'field'),
  thing('column:summary', 'column'),
  thing('group', 'group'),
  thing('trigger:a', 'trigger'),
  thing('webhook', 'webhook'),
  thing('view:a', 'view'),
];
const MADE: StoredThing[] = PLANNED.map((one, n) => ({
  ...one,
  externalId: String(n),
  state: 'made',
  problem: null,
}));

function states(installation: Installation, failed: string[] = [], things: StoredThing[] = []) {
  const { steps } = describeSetUp(installation, new Set(failed), things, PLANNED, null);
  return steps.map(({ key, state }) => `${key} ${state}`).join(', ');
}

describe('describeSetUp', () => {
  it('waits for consent', () => {
    const { steps, things } = describeSetUp(NEW, new Set(), [], PLANNED, null);
    expect(new Set(steps.map((step) => step.state))).toEqual(new Set(['waiting']));
    expect(things).toEqual([]);
  });

  it('is under way after consent, and shows what is made and what is to come', () => {
    expect(states(CONNECTED)).toBe(
      'consent done, fields running, routing running, webhook running, views running, knowledge running, history running',
    );
    const half = describeSetUp(CONNECTED, new Set(), MADE.slice(0, 1), PLANNED, null);
    expect(half.steps[1]).toMatchObject({ state: 'running', progress: { done: 1, total: 2 } });
    expect(half.things.map(({ state }) => state)).toEqual(['made', ...Array(5).fill('planned')]);
  });

  it('says what the helpdesk refused, and that the rest is done', () => {
    const things = MADE.map((one) =>
      one.key === 'view:a'
        ? { ...one, state: 'failed' as const, problem: 'forbidden' as const }
        : one,
    );
    const ready: Installation = { ...CONNECTED, status: 'ready' };
    expect(states(ready, [], things)).toBe(
      'consent done, fields done, routing done, webhook done, views failed, knowledge running, history running',
    );
    const { steps } = describeSetUp(ready, new Set(), things, PLANNED, null);
    expect(steps.find(({ key }) => key === 'views')?.problem).toEqual({
      code: 'thing_forbidden',
      engine: null,
      detail: 'Crossdesk view:a',
    });
  });

  it('says which steps a job that failed for good has left undone', () => {
    expect(states(CONNECTED, ['set-up'], MADE.slice(0, 2))).toBe(
      'consent done, fields done, routing failed, webhook failed, views failed, knowledge running, history running',
    );
  });

  it('takes an account for done that was set up before things were counted', () => {
    const old: Installation = { ...CONNECTED, status: 'ready', articlesReadAt: AT, sweptUntil: AT };
    const read = { days: 90, startedAt: AT, cursor: 'x', done: 3, total: 3, finishedAt: AT };
    const { steps } = describeSetUp(old, new Set(), [], PLANNED, read);
    expect(new Set(steps.map((step) => step.state))).toEqual(new Set(['done']));
  });

  it('says of a lost connection that access is missing, and that the rest is still there', () => {
    const lost: Installation = { ...CONNECTED, status: 'disconnected', articlesReadAt: AT };
    expect(states(lost, [], MADE)).toBe(
      'consent failed, fields done, routing done, webhook done, views done, knowledge done, history waiting',
    );
  });

  it('lists things in the order of the plan, however they were stored', () => {
    const { things } = describeSetUp(CONNECTED, new Set(), MADE.slice(1).reverse(), PLANNED, null);
    expect(things.map(({ key }) => key)).toEqual([
      ...PLANNED.slice(1).map(({ key }) => key),
      'field:risk',
    ]);
  });

  it('tells when the data of a removed one goes', () => {
    const gone: Installation = { ...NEW, status: 'removed', removedAt: AT };
    expect(describeSetUp(gone, new Set(), [], PLANNED, null).dataDeletedAt).toBe(
      '2026-12-24T00:00:00.000Z',
    );
  });
});
