import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanMessage } from './clean-message.ts';

const visible = (text: string) => cleanMessage({ text, html: null }).visible;

describe('cleanMessage on plain text', () => {
  const histories: [string, string][] = [
    ['Gmail, English', 'On Thu, Nov 20, 2025 at 10:12 AM Shop <help@shop.example> wrote:\n> Hello'],
    [
      'Gmail, wrapped',
      'On Thu, Nov 20, 2025 at 10:12 AM Shop Team\n<help@shop.example> wrote:\n> Hi',
    ],
    [
      'Gmail, German',
      'Am Do., 20. Nov. 2025 um 10:12 Uhr schrieb Shop <help@shop.example>:\n\n> Hallo',
    ],
    [
      'Gmail, French',
      'Le jeu. 20 nov. 2025 à 10:12, Shop <help@shop.example> a écrit :\n\n> Bonjour',
    ],
    ['Gmail, Japanese', '2025年11月20日(木) 10:12 海杉 <help@shop.example>:\n\n> お世話になります'],
    ['Gmail, Japanese, wrapped', '2025年11月20日(木) 10:12 海杉 <\nhelp@shop.example>:\n> はい'],
    [
      'Gmail, Korean',
      '2025년 11월 20일 (목) 오전 10:12, Shop <help@shop.example>님이 작성:\n\n> 네',
    ],
    ['Gmail, Russian', 'чт, 20 нояб. 2025 г. в 10:12, Shop <help@shop.example>:\n\n> Да'],
    ['163', '在 2025-11-20 10:12:33，"海杉" <help@shop.example> 写道：\n您好'],
    [
      'QQ',
      '------------------ 原始邮件 ------------------\n发件人: "海杉"\n发送时间: 2025年11月20日\n\n您好',
    ],
    [
      '163 Mail Master',
      '---- 回复的原邮件 ----\n| 发件人 | 海杉 |\n| 日期 | 2025年11月20日 |\n您好',
    ],
    [
      'Outlook, Chinese',
      '发件人: 海杉 <help@shop.example>\n发送时间: 2025年11月20日 10:12\n收件人: Li\n主题: 订单\n\n您好',
    ],
    [
      'Outlook, German',
      'Von: Shop <help@shop.example>\nGesendet: Donnerstag, 20. November 2025\nAn: K\nBetreff: Re\n\nHallo',
    ],
    ['Outlook, Japanese', '差出人: 海杉\n送信日時: 2025年11月20日\n宛先: 田中\n件名: 注文\n\nはい'],
    ['Outlook, rule of dashes', '-----Ursprüngliche Nachricht-----\nVon: Shop\nHallo'],
    [
      'helpdesk marker',
      '##- Please type your reply above this line -##\nYour request was received',
    ],
  ];
  it.each(histories)('cuts the history: %s', (_name, history) => {
    const result = cleanMessage({ text: `Where is my parcel?\n\n${history}`, html: null });
    expect(result.visible).toBe('Where is my parcel?');
    expect(result.hidden).toBe(history);
  });

  it.each([
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    'Envoyé de mon iPhone',
    'Enviado do meu iPhone',
    'iPhoneから送信',
    '发自我的iPhone',
    '나의 iPhone에서 보냄',
    'Отправлено с iPhone',
    '--\nKatrin Vollmer\nTel. 0170 1234567',
  ])('cuts the signature %j', (signature) => {
    expect(visible(`Wo ist mein Paket?\n\n${signature}`)).toBe('Wo ist mein Paket?');
  });

  it('keeps answers written between quoted lines, and what they answer', () => {
    const text = '> Which size?\nSize 42 please.\n\n> Which colour?\nBlue.';
    expect(visible(text)).toBe(text);
    const program = 'On Thu, Nov 20, 2025 at 10:12 AM Shop <help@shop.example> wrote:';
    expect(cleanMessage({ text: `Hi,\n\n${program}\n${text}\n\n> Bye\n`, html: null })).toEqual({
      visible: `Hi,\n\n${text}`,
      hidden: `${program}\n\n> Bye`,
    });
  });

  it('keeps an answer written below the history', () => {
    const history = 'On 04/19/2025 07:10 AM, Roman Shop wrote:\n\n>\n> Which size?';
    expect(visible(`${history}\n\nSize 42 please.`)).toBe('Size 42 please.');
    expect(visible(`Hello,\n\n${history}\n\nSize 42 please.`)).toBe('Hello,\n\nSize 42 please.');
  });

  it('parts a reply and a quotation that share a line', () => {
    const history = 'On Wed, Apr 4, 2025 at 3:59 PM, bob@shop.example wrote:\n> Hi';
    expect(cleanMessage({ text: `Thanks! ${history}`, html: null })).toEqual({
      visible: 'Thanks!',
      hidden: history,
    });
  });

  it.each([
    'This e-mail and any attachments are confidential and intended solely for the addressee.',
    'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind …',
    'Ce message est confidentiel et destiné à son seul destinataire.',
    '本邮件含有保密信息，仅限于收件人使用。',
  ])('cuts the small print %j', (print) => {
    expect(visible(`Where is it?\n\nBest regards\nAnna\n\n${print}`)).toBe(
      'Where is it?\n\nBest regards\nAnna',
    );
  });

  it('cuts a card below the closing, not the name, and not a number to be called', () => {
    const written = 'Wo ist es?\n\nMit freundlichen Grüßen\nKatrin Vollmer';
    const card = 'Vollmer GmbH\nTel.: 0170 1234567\nwww.vollmer.example';
    expect(cleanMessage({ text: `${written}\n${card}`, html: null })).toEqual({
      visible: written,
      hidden: card,
    });
    const call = 'Please call me.\n\nRegards\nAnna\n+49 170 1234567';
    expect(visible(call)).toBe(call);
  });

  it('loses no line: what is not visible is hidden', () => {
    const text = [
      'Hi,',
      'On Thu, Nov 20, 2025 at 10:12 AM Shop <help@shop.example> wrote:',
      '> one',
      'two',
      '> three',
      '',
      '-- ',
      'Anna',
      '',
      '-----Original Message-----',
      'From: x',
      '',
      'Sent from my iPhone',
    ];
    const { visible: kept, hidden } = cleanMessage({ text: text.join('\n'), html: null });
    const lines = `${kept}\n${hidden}`.split('\n').map((line) => line.trim());
    const wanted = text.map((line) => line.trim());
    expect(lines.filter(Boolean).sort()).toEqual(wanted.filter(Boolean).sort());
  });

  it.each([
    'From: Berlin\nTo: Tokyo\nCan you ship that?',
    'The courier wrote: not at home. I was at home all day!',
    'I sent this from my iPhone case order page. Where is it?',
    'First order\n====\nPlease cancel the second order, I only want the first one.',
    'Item list\n--\nCan you send only the blue one?',
    'First part.\n\n####\n\nSecond part.',
    'On Monday I wrote to you: no answer so far!',
    'On Monday I wrote:\n"please cancel"\nand you still charged me.',
    'On Nov 26, 2025 at 10:30 the courier wrote:\nnot at home\nI was at home!',
    'Am 12.11.2025 um 10:30 schrieb ich Ihnen:\nBitte stornieren.\nKeine Antwort.',
    '我在2025年11月12日写道：\n请取消订单\n但是你们还是发货了',
    'From: China\nTo: Berlin\nDate: 12 May 2025\nWhat does it cost?',
    'Von: Shenzhen\nAn: München\nGewicht: 2 kg\nWas kostet das?',
    'Wie viel kostet der Versand für\n> 20 kg?',
    'My list\n--\nplease send the blue one',
    '来自德国的订单怎么退货',
    'Bonjour\n\nEnviado de Brasil a Alemania',
    'Where is it?\n\nSent via DHL on Monday',
    'This message was confidential to me, why did you publish it?',
  ])('does not cut what the customer wrote: %j', (text) => {
    expect(visible(text)).toBe(text);
  });

  it('keeps everything when everything would be cut', () => {
    const text = '> Where is my parcel?\n> It is late.';
    expect(cleanMessage({ text, html: null })).toEqual({ visible: text, hidden: null });
    expect(visible('Sent from my iPhone')).toBe('Sent from my iPhone');
  });

  it.each([
    'Op maandag begon het. ',
    '> a\n',
    '--\n',
    'From: a@b.example\n',
    'On Mon, 20 Nov 2025 10:11 x wrote \n',
    '\n',
    '(((((@',
    'sent from my ',
  ])('reads a megabyte of %j without quadratic work', (part) => {
    const text = `hello\n${part.repeat(1_000_000 / part.length)}\nend of it, Anna?`;
    expect(visible(text)).toMatch(/^hello/);
  });

  it.each(['', ' ', '\n\n'])('takes the empty text %j', (text) => {
    expect(cleanMessage({ text, html: null })).toEqual({ visible: '', hidden: null });
  });
});

describe('cleanMessage on HTML', () => {
  it('sets the Gmail quote apart', () => {
    const html =
      '<div dir="ltr">Bitte stornieren.<br>Danke</div><div class="gmail_quote">' +
      '<div class="gmail_attr">Am 20.11.2025 schrieb Shop:</div><blockquote>Hallo</blockquote></div>';
    const result = cleanMessage({ text: 'ignored', html });
    expect(result.visible).toBe('Bitte stornieren.\nDanke');
    expect(result.hidden).toContain('Hallo');
  });

  it('keeps a comment that the helpdesk wrapped as a whole', () => {
    const html = '<div class="zd-comment" dir="auto"><p>¿Dónde está?</p><p>Pedido ES-1</p></div>';
    expect(cleanMessage({ text: '', html })).toEqual({
      visible: '¿Dónde está?\n\nPedido ES-1',
      hidden: null,
    });
  });

  it('cuts an unmarked Outlook history too', () => {
    const html =
      '<p>Merci</p><div><b>De :</b> Shop<br><b>Envoyé :</b> jeudi<br><b>À :</b> L<br><b>Objet :</b> R</div><p>Bonjour</p>';
    expect(cleanMessage({ text: '', html }).visible).toBe('Merci');
  });

  it('falls back to the text when the HTML holds none', () => {
    expect(cleanMessage({ text: 'Hello', html: '<img src="a.png">' }).visible).toBe('Hello');
  });
});

const replies = join(import.meta.dirname, '../../../shared/data/tickets/email_replies.jsonl');
it('agrees with published mail samples', () => {
  if (!existsSync(replies)) {
    process.stdout.write('skipped: no mail samples beside the repository\n');
    return;
  }
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const rows = readFileSync(replies, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { text: string; expected_visible: string | null } => JSON.parse(line))
    .filter((row) => row.expected_visible !== null);
  const right = rows.filter((row) => flat(visible(row.text)) === flat(row.expected_visible ?? ''));
  // Measured 35 of 36; the other holds nothing but quotations, which we then show.
  expect(right.length / rows.length).toBeGreaterThan(0.9);
});
