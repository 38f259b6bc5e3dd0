import type { FrameLocator } from 'playwright-core';
import type { SetUpChange } from '../backend/http/contract-set-up.ts';
import { installApp } from '../sandbox/install-app.ts';
import { walkOrderFiles } from './order-file-states.ts';
import type { World } from './world.ts';

/** Everything that the desk can look like, for pictures and for who reads with a screen reader. */
export interface DeskState {
  name: string;
  /** Page of the rail. */
  page: string;
  /** Brings the page where it shall be seen; each look opens it anew. */
  prepare?(app: FrameLocator): Promise<void>;
}

/**
 * Leads an account where nobody has connected us (`isInstalled: false`) from the first look to the
 * removal, and calls `see` in every state between.
 */
export async function walkDeskStates(
  world: World,
  see: (state: DeskState) => Promise<void>,
): Promise<void> {
  const install = () => installApp(world.sandbox.origin, { withOrders: false, keepWatching: true });
  async function change(asked: SetUpChange): Promise<void> {
    const { accessToken } = await world.openPage('admin');
    const answer = await world.apiAs(accessToken, 'POST', '/api/set-up/change', asked);
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    await world.settled();
  }

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
  await see({
    name: 'watch-list',
    page: 'watch-list',
    async prepare(app) {
      // Whatever the hour, the fullest day.
      await app.locator('.days button').first().waitFor();
      const figures = await app.locator('.days b').allTextContents();
      const most = Math.max(...figures.map(Number));
      await app
        .locator('.days button')
        .nth(figures.indexOf(String(most)))
        .click();
      if (most > 0) await app.locator('.watched li').first().waitFor();
    },
  });
  await see({ name: 'waiting-work', page: 'waiting-work' });
  await see({
    name: 'privacy',
    page: 'data-privacy',
    async prepare(app) {
      await app.getByTestId('retention').waitFor();
      const form = app.getByTestId('find-person');
      await form.getByRole('textbox').fill('nobody');
      await form.getByRole('button').click();
      await form.locator('[data-garden-id="forms.input_message"]').waitFor();
    },
  });
  await see({
    name: 'privacy-erase',
    page: 'data-privacy',
    async prepare(app) {
      await app.getByTestId('retention').locator('select').selectOption('90');
      const form = app.getByTestId('find-person');
      const { tickets } = await world.helpdesk<{ tickets: { id: number }[] }>(
        'GET',
        '/api/v2/tickets',
      );
      await form.getByRole('textbox').fill(String(tickets[0]?.id));
      await form.getByRole('button').click();
      await app.getByTestId('person').getByRole('button').last().click();
    },
  });
  await walkOrderFiles(see);

  for (const name of ['fields', 'routing', 'answers'] as const) {
    await change({ kind: 'switch', switch: name, isOn: true });
  }
  await see({ name: 'all-on', page: 'set-up', prepare: waitForSwitches });

  await fillGlossary(world);
  await see({
    name: 'engines',
    page: 'engines',
    async prepare(app) {
      await app.getByTestId('usage-charts').waitFor();
      await app.getByTestId('engine-environment-deepl').getByRole('button').last().click();
      await app.getByRole('button', { name: /^(测试连接|Test the connection)$/ }).click();
      await app.getByTestId('probe').waitFor();
    },
  });
  await see({
    name: 'glossary',
    page: 'glossary',
    async prepare(app) {
      await app.getByTestId('proposal').waitFor();
      const buffer = Buffer.from('包邮,kostenloser Versand\n清关费,\n包邮,gratis\n');
      await app
        .getByTestId('import')
        .locator('input[type=file]')
        .setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer });
      await app.getByTestId('import').locator('.faults li').first().waitFor();
    },
  });

  await harmRouting(world);
  await see({
    name: 'doctor',
    page: 'trigger-doctor',
    async prepare(app) {
      await app.getByRole('button', { name: /重新检查|Check again/ }).click();
      await app.getByTestId('finding-undoes_ours').waitFor();
      await app.getByTestId('dry-run').locator('.harm').first().waitFor();
    },
  });

  const { store } = world.sandbox.helpdesk.account;
  for (const token of store.list('token')) store.remove('token', token.id);
  await world.customerWrites({ body: 'Wo bleibt mein Paket?' });
  await disconnected(world);
  await see({ name: 'disconnected', page: 'set-up', prepare: waitForSwitches });
  await install();
  await world.settled();

  await change({ kind: 'remove' });
  await see({
    name: 'removed',
    page: 'set-up',
    prepare: (app) => app.getByTestId('met-triggers').locator('li').first().waitFor(),
  });
}

/** Some terms, and a word that agents have fixed twice. */
async function fillGlossary(world: World): Promise<void> {
  const terms = [
    ['包邮', 'kostenloser Versand', 'de'],
    ['海杉户外', 'OceanPine', 'ja'],
    ['补发', 'Ersatzlieferung', 'de'],
  ] as const;
  const { accessToken } = await world.openPage('admin');
  for (const [source, target, targetLanguage] of terms) {
    const term = { termId: null, sourceLanguage: 'zh-Hans', targetLanguage, source, target };
    const answer = await world.apiAs(accessToken, 'POST', '/api/glossary/save', term);
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  }
  for (const ticketId of ['1', '2']) {
    await world.database.query(
      `insert into glossary_fixes (installation_id, ticket_id, fix_id, source_language,
         target_language, source_text, wrong, correct, fixed_at)
       values ($1, $2, $2, 'zh-Hans', 'de', $3, 'Zollgebühr', 'Einfuhrabgabe', now())
       on conflict do nothing`,
      [world.installationId, ticketId, `第${ticketId}件商品的清关费已支付。`],
    );
  }
  await world.settled();
}

/** A rule of somebody else that takes the priority back, and one of ours that was edited. */
export async function harmRouting(world: World): Promise<void> {
  await world.helpdesk('POST', '/api/v2/triggers', {
    trigger: {
      title: 'Weekend default priority',
      category: { name: 'Weekend' },
      conditions: { all: [{ field: 'status', operator: 'less_than', value: 'solved' }], any: [] },
      actions: [{ field: 'priority', value: 'normal' }],
    },
  });
  const { triggers } = await world.helpdesk<{
    triggers: { id: number; title: string; conditions: object; actions: { field: string }[] }[];
  }>('GET', '/api/v2/triggers');
  const routing = triggers.findLast(
    ({ title, actions }) =>
      title.startsWith('Crossdesk') && actions.some(({ field }) => field === 'group_id'),
  );
  await world.helpdesk('PUT', `/api/v2/triggers/${routing?.id}`, {
    trigger: {
      conditions: routing?.conditions,
      actions: routing?.actions.filter(({ field }) => field !== 'group_id'),
    },
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
