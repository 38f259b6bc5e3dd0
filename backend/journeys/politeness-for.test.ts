import { expect, it } from 'vitest';
import type { KnownComment } from '../tickets/known-ticket.ts';
import { asPoliteness, politenessFor, styleOf } from './politeness-for.ts';

it.each([
  ['de', ['Hallo, kannst du mir sagen, wo mein Paket ist?'], 'prefer_less'],
  ['de', ['Können Sie mir bitte helfen?'], 'prefer_more'],
  ['de', ['Wo ist mein Paket?'], 'prefer_more'],
  ['fr', ['Salut, tu peux me dire où est mon colis ?'], 'prefer_less'],
  ['ja', ['荷物まだ?'], 'prefer_more'],
  ['en', ['Hey, where is it?'], null],
  ['de', [], 'prefer_more'],
])('%s %j: %s', (language, messages, wanted) => {
  expect(asPoliteness(messages, language)).toBe(wanted);
});

it('hears the customer only: no colleague, no note, no automatic mail', async () => {
  const said = (body: string, other: Partial<KnownComment> = {}) =>
    ({
      body,
      authorRole: 'customer',
      isPublic: true,
      isAutomatic: false,
      ...other,
    }) as KnownComment;
  const comments = [
    said('Wo bleibt das?'),
    said('Kannst du, hast du, bist du?', { authorRole: 'staff' }),
    said('du du du', { isPublic: false }),
    said('Du bist abwesend, du, du', { isAutomatic: true }),
  ];
  const tickets = { listComments: async () => comments };
  expect(await politenessFor('i', '1', 'de', { tickets })).toBe('prefer_more');
});

it('writes as in a chat where the customer chats', () => {
  expect([styleOf('chat'), styleOf('messaging'), styleOf('email'), styleOf('web')]).toEqual([
    ...['chat', 'chat'],
    ...[null, null],
  ]);
});
