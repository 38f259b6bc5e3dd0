import { describe, expect, it } from 'vitest';
import type { HelpdeskComment } from '../helpdesk.ts';
import { splitTranscript } from './split-transcript.ts';

const ANA = { personId: '7', name: 'Ana Costa' };
const comment = (text: string, more: Partial<HelpdeskComment> = {}): HelpdeskComment => ({
  commentId: '100',
  author: { personId: '-1', name: '', role: 'staff' },
  isPublic: true,
  createdAt: new Date('2026-11-24T08:00:00Z'),
  channel: 'messaging',
  text,
  html: `<p>${text}</p>`,
  isAutomatic: false,
  mergedInto: null,
  ...more,
});
const CHAT = [
  'Conversation with Ana Costa',
  '(10:21:33 AM) Ana Costa: Wo ist mein Paket?',
  'Es ist dringend: wirklich.',
  '(10:22) Ana Costa: Hallo?',
  '(10:23:01) Li Wei: Guten Tag, wir sehen nach.',
  '(10:40:00 PM) ana costa: Danke',
].join('\n');

describe('splitTranscript', () => {
  it('gives everybody his own words, in their order', () => {
    const parts = splitTranscript(comment(CHAT), ANA);
    expect(parts.map(({ commentId, author, text }) => [commentId, author.role, text])).toEqual([
      ['100-1', 'customer', 'Wo ist mein Paket?\nEs ist dringend: wirklich.\nHallo?'],
      ['100-2', 'staff', 'Guten Tag, wir sehen nach.'],
      ['100-3', 'customer', 'Danke'],
    ]);
    expect(parts[0]?.author).toEqual({ personId: '7', name: 'Ana Costa', role: 'customer' });
    expect(parts.map((part) => part.html)).toEqual([null, null, null]);
  });

  it.each([
    ['mail', comment(CHAT, { channel: 'email' })],
    ['what the customer wrote', comment(CHAT, { author: { ...ANA, role: 'customer' } })],
    ['what names others only', comment('(10:23) Li Wei: Hallo\n(10:24) Bot: Hallo')],
    ['any other text', comment('Ana Costa: (10:23) hallo')],
    ['nothing', comment('')],
  ])('leaves %s as it is', (_what, given) => {
    expect(splitTranscript(given, ANA)).toEqual([given]);
  });

  it('does not take a nameless person for everybody', () => {
    const given = comment('(10:23)  : hallo');
    expect(splitTranscript(given, { personId: '7', name: ' ' })).toEqual([given]);
  });
});
