import { PHRASES, type Phrases } from '../journey/phrases.ts';
import type { Random } from '../measuring/random.ts';

/**
 * A month of tickets, invented by these shares (in the order in which a message is made):
 *
 * - 8 % of the tickets are in the team's own language; nothing is to be translated, but who
 *   translates everything pays for them.
 * - A ticket has one customer message, two (35 %) or three (15 %), and a reply to each.
 * - A message is a greeting of three in its language, one of the usual questions, and a closing. 40 %
 *   are no more than that. The others add one to three sentences that nobody wrote before: words in a
 *   random order, so that nothing of them is ever saved. Two of three usual questions hold an order
 *   number, a product, days or an amount, which makes them new as well.
 * - 70 % have a signature of two lines; 60 % of the follow-ups quote the whole thread below, as mail
 *   programs do.
 * - A reply is a greeting, two or three of 14 macro sentences (a third of them with an order number),
 *   a closing, and in 35 % one sentence that the agent makes up.
 */
export interface InventedTicket {
  language: string;
  turns: {
    /** As it arrives, with quotes and signature. */
    message: string;
    /** What the agent writes, in the team's language. */
    reply: string[];
  }[];
}

const MACROS = [
  '包裹正在派送途中。',
  '我们已联系物流公司核实。',
  '预计三到五个工作日内有结果。',
  '退款会在七个工作日内原路退回。',
  '请把商品照片发给我们。',
  '我们可以为您补发。',
  '很抱歉给您带来不便。',
  '请核对一下收货地址。',
  '这款商品目前有货。',
  '换货的运费由我们承担。',
  '订单 {order} 已经发货。',
  '我们已为订单 {order} 登记补发。',
  '订单 {order} 的退款已提交。',
  '订单 {order} 的地址已更新。',
];
const CHINESE =
  '箱子 外面 有点 潮湿 邻居 昨天 代收 颜色 比 图片 深 孩子 很 喜欢 拉链 不太 顺 说明书 缺 一页 希望 周末 之前 解决 可以 寄到 公司 前台 上次 也是 这样'.split(
    ' ',
  );
const WAIT = { none: 0.4, signature: 0.7, quote: 0.6, own: 0.35, same: 0.08 };

export function inventMonth(tickets: number, random: Random): InventedTicket[] {
  return Array.from({ length: tickets }, () => inventTicket(random));
}

function inventTicket(random: Random): InventedTicket {
  const chance = (share: number) => random.next() < share;
  const isSame = chance(WAIT.same);
  const phrases = random.pick(PHRASES);
  const order = `${phrases.country}-${random.between(100_000, 999_999)}`;
  const draw = random.next();
  const many = draw < 0.5 ? 1 : draw < 0.85 ? 2 : 3;
  const name = random.pick(phrases.names);
  const turns: InventedTicket['turns'] = [];
  let thread = '';
  for (let turn = 0; turn < many; turn += 1) {
    const own = isSame
      ? ['您好。', ...stories(CHINESE, '', '。', random, random.between(1, 3)), '谢谢。']
      : sentencesOf(phrases, order, random, chance(WAIT.none) ? 0 : random.between(1, 3));
    const signature = chance(WAIT.signature)
      ? `\n\n-- \n${name}\n+49 30 ${random.between(100_000, 999_999)}`
      : '';
    const quote = turn > 0 && chance(WAIT.quote) ? `\n\n${thread}` : '';
    const message = `${own.join('\n')}${signature}${quote}`;
    const reply = replyOf(order, random, chance(WAIT.own));
    turns.push({ message, reply });
    const both = `${reply.join('\n')}\n\n${message}`;
    thread = `On Tue, 3 Nov 2026 at 10:1${turn}, Shop <service@example.com> wrote:\n${both
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')}`;
  }
  return { language: isSame ? 'zh-CN' : phrases.language, turns };
}

function sentencesOf(phrases: Phrases, order: string, random: Random, free: number): string[] {
  const fill = (text: string) =>
    text
      .replaceAll('{order}', order)
      .replaceAll('{product}', random.pick(phrases.products))
      .replaceAll('{days}', String(random.between(3, 28)))
      .replaceAll('{amount}', `${random.between(9, 240)},${random.between(10, 99)} €`);
  const usual = random.pick([...phrases.matters, ...phrases.details, ...phrases.calm]);
  const words = [...phrases.matters, ...phrases.details, ...phrases.calm, ...phrases.threats]
    .join(' ')
    .replace(/\{\w+\}|[.,。、?？]/gu, ' ')
    .split(/\s+/u)
    .flatMap((word) => (phrases.language === 'ja' ? (word.match(/.{1,3}/gu) ?? []) : [word]))
    .filter((word) => word !== '');
  const [blank, stop] = phrases.language === 'ja' ? ['', '。'] : [' ', '.'];
  return [
    random.pick(phrases.greetings),
    fill(usual),
    ...stories(words, blank, stop, random, free),
    random.pick(phrases.closings),
  ];
}

/** Sentences that nobody wrote before. */
function stories(
  words: string[],
  blank: string,
  stop: string,
  random: Random,
  many: number,
): string[] {
  return Array.from(
    { length: many },
    () =>
      Array.from({ length: random.between(7, 14) }, () => random.pick(words)).join(blank) + stop,
  );
}

function replyOf(order: string, random: Random, hasOwn: boolean): string[] {
  const macros = Array.from({ length: random.between(2, 3) }, () => random.pick(MACROS));
  return [
    '您好。',
    ...macros.map((text) => text.replaceAll('{order}', order)),
    ...(hasOwn ? stories(CHINESE, '', '。', random, 1) : []),
    '祝您生活愉快。',
  ];
}
