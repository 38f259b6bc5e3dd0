import type { FrameLocator } from 'playwright-core';
import type { SetUpChange } from '../backend/http/contract-set-up.ts';
import { installApp } from '../sandbox/install-app.ts';
import type { DeskState } from './desk-states.ts';
import type { World } from './world.ts';

/**
 * Leads an account where nobody has connected us (`isInstalled: false`) from the first look to the
 * removal, and calls `see` in every state between.
 */
export async function walkSetUpStates(
  world: World,
  see: (state: DeskState) => Promise<void>,
): Promise<void> {
  const install = () => installApp(world.sandbox.origin, { withOrders: false, keepWatching: true });

  await see({
    name: 'before-consent',
    page: 'set-up',
    prepare: (app) => app.getByTestId('met-triggers').locator('li').first().waitFor(),
  });
  await world.fault({
    kind: 'status',
    status: 403,
    match: { method: 'GET', path: '^/api/v2/(triggers|trigger_categories|views|webhooks)$' },
    times: 1_000,
  });
  await see({
    name: 'account-unread',
    page: 'set-up',
    prepare: (app) => app.locator('.message.problem').waitFor(),
  });
  await world.noMoreFaults();

  const noViews = { method: 'POST', path: '/api/v2/views' };
  await world.fault({ kind: 'status', status: 403, match: noViews, times: 1_000 });
  await install();
  await world.settled();
  await see({
    name: 'failed-step',
    page: 'set-up',
    prepare: (app) => app.getByTestId('failed-step').waitFor(),
  });
  await world.noMoreFaults();
  await world.connectAgain();
  await world.settled();

  await see({
    name: 'watch-mode',
    page: 'set-up',
    prepare: (app) => app.getByTestId('watch-banner').waitFor(),
  });
  await see({
    name: 'questions',
    page: 'set-up',
    async prepare(app) {
      await app.getByTestId('switch-fields').locator('label').click();
      await app.getByTestId('things').locator('summary').click();
      await app.getByTestId('remove').getByRole('button').click();
    },
  });
  await switchAllOn(world);
  await see({ name: 'all-on', page: 'set-up', prepare: waitForSwitches });

  const { store } = world.sandbox.helpdesk.account;
  for (const token of store.list('token')) store.remove('token', token.id);
  await world.customerWrites({ body: 'Wo bleibt mein Paket?' });
  await disconnected(world);
  await see({ name: 'disconnected', page: 'set-up', prepare: waitForSwitches });
  await install();
  await world.settled();

  await changeSetUp(world, { kind: 'remove' });
  await see({
    name: 'removed',
    page: 'set-up',
    prepare: (app) => app.getByTestId('met-triggers').locator('li').first().waitFor(),
  });
}

const waitForSwitches = (app: FrameLocator) => app.getByTestId('switch-fields').waitFor();

/** A withdrawn consent is noticed when work is next done. */
async function disconnected(world: World): Promise<void> {
  for (;;) {
    const answer = await world.api('GET', '/api/set-up');
    if (((await answer.json()) as { status: string }).status === 'disconnected') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** As an admin does it on the page, to the end of what follows from it. */
export async function changeSetUp(world: World, asked: SetUpChange): Promise<void> {
  const { accessToken } = await world.openPage('admin');
  const answer = await world.apiAs(accessToken, 'POST', '/api/set-up/change', asked);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await world.settled();
}

export async function switchAllOn(world: World): Promise<void> {
  for (const name of ['fields', 'routing', 'answers'] as const) {
    await changeSetUp(world, { kind: 'switch', switch: name, isOn: true });
  }
}
