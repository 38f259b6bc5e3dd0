import { expect, it } from 'vitest';
import type { Question } from './language-model.ts';
import { createModelForTests } from './language-model-for-tests.ts';
import { maskModel } from './mask-model.ts';

const ask = (user: object): Question => ({
  system: 'Draft.',
  user: JSON.stringify(user),
  schema: {},
  schemaName: 'draft',
  maxOutputTokens: 100,
  signal: new AbortController().signal,
});
const MESSAGE = 'Ana Costa, ana@example.org, Calle de Alcalá, 45: wo ist DE-20418?';

it('is told nothing that somebody could be known by, and its answer has it again', async () => {
  const model = createModelForTests(({ user }) => ({ sentences: [JSON.parse(user).messages[0]] }));
  const answer = await maskModel(model, { names: ['Ana Costa'] }).complete<{ sentences: string[] }>(
    ask({ task: 'draft', customerName: 'Ana Costa', messages: [MESSAGE] }),
  );
  const sent = model.asked[0]?.user ?? '';
  for (const secret of ['Ana', 'Costa', 'example.org', 'Alcal']) expect(sent).not.toContain(secret);
  expect(sent).toContain('DE-20418');
  expect(answer).toMatchObject({ value: { sentences: [MESSAGE] } });
  expect(model.asked[0]?.system).toMatch(/⟦1⟧[\s\S]*Draft\.$/);
});

it('leaves what the shop has published as it is', async () => {
  const articles = [{ articleId: '360001234567', passage: 'Call +49 170 1234567', url: 'u' }];
  const model = createModelForTests(() => 'ok');
  await maskModel(model, { names: [] }).complete(ask({ task: 'draft', articles }));
  expect(JSON.parse(model.asked[0]?.user ?? '').articles).toEqual(articles);
});

it('an answer with a mark that nobody gave is declined', async () => {
  const model = createModelForTests(() => ({ sentences: ['Liebe ⟦7⟧,'] }));
  await expect(
    maskModel(model, { names: ['Ana'] }).complete(ask({ messages: ['Ana'] })),
  ).resolves.toEqual({
    kind: 'refused',
    detail: 'Masked personal data did not come back.',
  });
});
