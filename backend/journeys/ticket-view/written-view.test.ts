import { describe, expect, it } from 'vitest';
import type { KnownComment } from '../../tickets/known-ticket.ts';
import { messageView } from './message-view.ts';
import { writtenBefore } from './written-view.ts';

const insertion = {
  insertionId: 'i',
  userId: '7',
  language: 'de',
  pairs: [
    { source: '您好！', target: 'Guten Tag,' },
    { source: '很抱歉让您久等。', target: 'es tut uns leid, dass Sie warten mussten.' },
    { source: '包裹明天送达。', target: 'Ihr Paket kommt morgen an.' },
  ],
  createdAt: new Date('2026-11-24T08:00:00Z'),
};
const SENT =
  'Guten Tag,\nes tut uns\u00a0leid, dass Sie  warten mussten. Ihr Paket kommt morgen an.\n\nViele Grüße\nLi Lei';
const comment = (part: Partial<KnownComment> = {}): KnownComment => ({
  commentId: '1',
  authorId: '7',
  authorName: 'Li Lei',
  authorRole: 'staff',
  isPublic: true,
  isAutomatic: false,
  channel: 'email',
  body: SENT,
  hidden: null,
  language: 'de',
  languageConfidence: 'high',
  marks: [],
  translations: {},
  createdAt: new Date('2026-11-24T08:01:00Z'),
  ...part,
});

describe('what a colleague reads of a reply', () => {
  it('is what was written before the translation, with what was added in its place', () => {
    expect(writtenBefore(comment(), [insertion], 'zh-CN')).toBe(
      '您好！\n很抱歉让您久等。包裹明天送达。\nViele Grüße\nLi Lei',
    );
  });

  it('is not that of another reply, of a later one, of a customer, or of one much changed', () => {
    const reads = (part: Partial<KnownComment>, at = insertion) =>
      writtenBefore(comment(part), [at], 'zh-CN');
    expect(reads({ body: 'Bitte senden Sie uns ein Foto.' })).toBeNull();
    expect(reads({}, { ...insertion, createdAt: new Date('2026-11-25T08:00:00Z') })).toBeNull();
    expect(reads({ authorRole: 'customer' })).toBeNull();
    expect(reads({ body: 'Guten Tag,\nIhr Paket kommt übermorgen an.' })).toBeNull();
    expect(reads({}, { ...insertion, language: 'zh-CN' })).toBeNull();
  });

  it('comes before a translation; one that was changed is translated like any other', () => {
    const translations = { 'zh-CN': { text: '译文', engine: 'DeepL', problem: null } };
    const about = { teamLanguage: 'zh-CN', reads: [], insertions: [insertion] };
    expect(messageView(comment({ translations }), about).translation).toMatchObject({
      kind: 'written',
      engine: '',
    });
    const body = SENT.replace('Ihr Paket kommt morgen an.', 'Das Paket trifft am Montag ein.');
    expect(messageView(comment({ translations, body }), about).translation).toEqual({
      text: '译文',
      engine: 'DeepL',
      kind: 'engine',
    });
    expect(messageView(comment({ body }), about).translation?.text).toContain('很抱歉让您久等');
  });

  it('is the original where the agent reads it, the translation one step away', () => {
    const translations = { 'zh-CN': { text: '译文', engine: 'DeepL', problem: null } };
    const about = { teamLanguage: 'zh-CN', reads: ['de'], insertions: [] };
    const view = messageView(comment({ authorRole: 'customer', translations }), about);
    expect(view).toMatchObject({ isRead: true, translation: { text: '译文' } });
    expect(messageView(comment(), { ...about, reads: ['en'] }).isRead).toBe(false);
    const broken = { code: 'translator_quota', engine: 'DeepL', detail: null };
    const missing = { 'zh-CN': { text: null, engine: '', problem: broken } };
    expect(messageView(comment({ translations: missing }), about).problem).toBeNull();
  });
});
