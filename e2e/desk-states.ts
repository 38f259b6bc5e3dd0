import type { FrameLocator } from 'playwright-core';
import { walkOrderFiles } from './order-file-states.ts';
import { switchAllOn } from './set-up-states.ts';
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
 * Shows every page beside the set-up of an account that still watches (`keepWatching: true`), and calls
 * `see` in each of their states.
 */
export async function walkPageStates(
  world: World,
  see: (state: DeskState) => Promise<void>,
): Promise<void> {
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
      const { rows } = await world.database.query<{ ticket_id: string }>(
        'select ticket_id from tickets where installation_id = $1 order by ticket_id limit 1',
        [world.installationId],
      );
      await form.getByRole('textbox').fill(String(rows[0]?.ticket_id));
      await form.getByRole('button').click();
      await app.getByTestId('person').getByRole('button').last().click();
    },
  });
  await walkOrderFiles(see);

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
  await see({
    name: 'glossary-import',
    page: 'glossary',
    async prepare(app) {
      const buffer = Buffer.from(
        'Deutsch;Englisch\nGröße;size\nUmtausch;swap\nUmtausch;exchange\n',
      );
      await app
        .getByTestId('glossary-file')
        .setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer });
      await app.getByTestId('import-preview').waitFor();
      const form = app.getByTestId('term-form');
      await form.getByRole('textbox').first().fill('包邮');
      await form.getByRole('textbox').last().fill(' ');
      await form.getByRole('button').first().click();
      await form.getByRole('alert').waitFor();
    },
  });

  await switchAllOn(world);
  await harmRouting(world);
  await see({
    name: 'doctor',
    page: 'trigger-doctor',
    async prepare(app) {
      await app
        .getByRole('button', { name: /^(立即检查|重新检查|Check now|Check again)$/ })
        .click();
      await app.getByTestId('finding-undoes_ours').waitFor();
      await app.getByTestId('dry-run').locator('.harm').first().waitFor();
    },
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
