import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

async function mask(isOn: boolean): Promise<Response> {
  const { accessToken } = await world.openPage('admin');
  return world.apiAs(accessToken, 'POST', '/api/privacy/masking', { isOn });
}

/** What the sandbox's engines were sent, as it was sent. */
async function sentTexts(): Promise<string> {
  const answer = await fetch(`${world.sandbox.deeplUrl}/control/bodies`);
  const { bodies } = (await answer.json()) as { bodies: { path: string; body: unknown }[] };
  return bodies
    .map(({ body }) =>
      typeof body === 'string'
        ? decodeURIComponent(body.replaceAll('+', ' '))
        : JSON.stringify(body),
    )
    .join('\n');
}

it('masked, neither engine nor model is told address or name, and the agent reads both', async () => {
  expect((await mask(true)).status).toBe(200);
  const ticketId = await world.customerWrites({
    name: 'Ana Costa',
    email: 'ana.masked@example.org',
    body: 'Hola, soy Ana Costa de Lindenstraße 12. Mi correo es ana.masked@example.org, gracias.',
  });
  await world.settled();
  const sent = await sentTexts();
  expect(sent).toContain('⟦');
  expect(sent).toContain('draft');
  for (const secret of ['Ana', 'Lindenstra', 'ana.masked']) expect(sent).not.toContain(secret);
  expect((await world.view(ticketId)).messages[0]?.text).toContain('Ana Costa');
});

it('only an admin decides it, and the log says who', async () => {
  const { accessToken } = await world.openPage('agent');
  const body = { isOn: false };
  expect((await world.apiAs(accessToken, 'POST', '/api/privacy/masking', body)).status).toBe(403);
  expect((await mask(false)).status).toBe(200);
  const admin = (await world.openPage('admin')).accessToken;
  const view = (await (await world.apiAs(admin, 'GET', '/api/privacy')).json()) as {
    maskPersonalData: boolean;
    log: { action: string }[];
  };
  expect(view.maskPersonalData).toBe(false);
  expect(view.log.map(({ action }) => action)).toEqual(['masking_off', 'masking_on']);
});
