import { describe, expect, it } from 'vitest';
import type { Installation } from '../installations/installation-store.ts';
import { DEFAULT_SETTINGS } from '../installations/settings.ts';
import { describeSetUp } from './installed.ts';

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
};
const CONNECTED: Installation = { ...NEW, status: 'connected' };
const AT = new Date('2026-11-24T00:00:00Z');

function states(installation: Installation, failed: string[] = []): string {
  const { steps } = describeSetUp(installation, new Set(failed));
  return steps.map(({ key, state }) => `${key} ${state}`).join(', ');
}

describe('describeSetUp', () => {
  it('waits for consent', () => {
    expect(new Set(describeSetUp(NEW, new Set()).steps.map((step) => step.state))).toEqual(
      new Set(['waiting']),
    );
  });

  it('is under way after consent', () => {
    expect(states(CONNECTED)).toBe(
      'consent done, fields running, routing running, webhook running, knowledge running, history running',
    );
  });

  it('says which steps a job that failed for good has left undone', () => {
    expect(states(CONNECTED, ['set-up'])).toBe(
      'consent done, fields failed, routing failed, webhook failed, knowledge running, history running',
    );
    const made = { fieldIds: { language: '1' }, seniorGroupId: '2', webhookId: '3' };
    const ready: Installation = { ...CONNECTED, ...made, status: 'ready' };
    expect(states(ready, ['set-up', 'learn-articles', 'sweep', 'customer-wrote'])).toBe(
      'consent done, fields done, routing done, webhook done, knowledge failed, history failed',
    );
  });

  it('has read the knowledge of an account without articles', () => {
    expect(states({ ...CONNECTED, articlesReadAt: AT, sweptUntil: AT })).toContain(
      'knowledge done, history done',
    );
  });
});
