import { describe, expect, it } from 'vitest';
import { findDifferences } from './check-meaning.ts';

type Sentences = Record<string, [low: string, high: string]>;

/** The same number, from there on and up to there, in every language. */
const BOUNDED: Record<string, Sentences> = {
  'hour of the day': {
    zh: ['请在14:00之后打电话。', '请在14:00之前打电话。'],
    en: ['Please call after 2 p.m.', 'Please call before 2 p.m.'],
    de: ['Bitte rufen Sie nach 14 Uhr an.', 'Bitte rufen Sie vor 14 Uhr an.'],
    ja: ['14時以降にお電話ください。', '14時までにお電話ください。'],
    es: ['Llame después de las 14:00.', 'Llame antes de las 14:00.'],
    fr: ['Appelez après 14 h.', 'Appelez avant 14 h.'],
    pt: ['Ligue depois das 14:00.', 'Ligue antes das 14:00.'],
    it: ['Chiami dopo le 14:00.', 'Chiami prima delle 14:00.'],
    nl: ['Bel na 14.00 uur.', 'Bel vóór 14.00 uur.'],
    pl: ['Proszę zadzwonić po godzinie 14:00.', 'Proszę zadzwonić przed 14:00.'],
    ru: ['Позвоните после 14:00.', 'Позвоните до 14:00.'],
    ko: ['14시 이후에 전화해 주세요.', '14시까지 전화해 주세요.'],
  },
  'number of pieces': {
    zh: ['至少要订3件。', '最多可以订3件。'],
    en: ['Order at least 3 items.', 'Order at most 3 items.'],
    de: ['Bestellen Sie mindestens 3 Artikel.', 'Bestellen Sie höchstens 3 Artikel.'],
    ja: ['3点以上ご注文ください。', '3点以内でご注文ください。'],
    es: ['Pida al menos 3 artículos.', 'Pida como máximo 3 artículos.'],
    fr: ['Commandez au moins 3 articles.', 'Commandez au maximum 3 articles.'],
    pt: ['Encomende pelo menos 3 artigos.', 'Encomende no máximo 3 artigos.'],
    it: ['Ordini almeno 3 articoli.', 'Ordini al massimo 3 articoli.'],
    nl: ['Bestel minstens 3 artikelen.', 'Bestel hooguit 3 artikelen.'],
    pl: ['Proszę zamówić co najmniej 3 sztuki.', 'Proszę zamówić najwyżej 3 sztuki.'],
    ru: ['Закажите не менее 3 штук.', 'Закажите не более 3 штук.'],
    ko: ['3개 이상 주문해 주세요.', '3개 이하로 주문해 주세요.'],
  },
  'earliest and latest day': {
    zh: ['最早5月12日送到。', '最迟5月12日送到。'],
    en: ['It arrives on 12 May at the earliest.', 'It arrives on 12 May at the latest.'],
    de: ['Es kommt frühestens am 12. Mai an.', 'Es kommt spätestens am 12. Mai an.'],
    ja: ['早くても5月12日に届きます。', '遅くとも5月12日に届きます。'],
    es: ['Llega el 12 de mayo como pronto.', 'Llega a más tardar el 12 de mayo.'],
    fr: ['Il arrive au plus tôt le 12 mai.', 'Il arrive au plus tard le 12 mai.'],
    pt: ['Chega não antes de 12 de maio.', 'Chega o mais tardar 12 de maio.'],
    it: ['Arriva non prima del 12 maggio.', 'Arriva entro il 12 maggio.'],
    nl: ['Het komt op zijn vroegst 12 mei aan.', 'Het komt uiterlijk 12 mei aan.'],
    pl: ['Dotrze najwcześniej 12 maja.', 'Dotrze najpóźniej 12 maja.'],
    ru: ['Придет не раньше 12 мая.', 'Придет не позднее 12 мая.'],
    ko: ['빨라야 5월 12일에 도착합니다.', '늦어도 5월 12일에 도착합니다.'],
  },
  amount: {
    zh: ['订单超过40欧元。', '订单不到40欧元。'],
    en: ['The order is over €40.', 'The order is under €40.'],
    de: ['Die Bestellung liegt über 40 €.', 'Die Bestellung liegt unter 40 €.'],
    ja: ['ご注文は40ユーロ以上です。', 'ご注文は40ユーロ未満です。'],
    es: ['El pedido es de más de 40 €.', 'El pedido es de menos de 40 €.'],
    fr: ['La commande est de plus de 40 €.', 'La commande est de moins de 40 €.'],
    pt: ['A encomenda é de mais de 40 €.', 'A encomenda é de menos de 40 €.'],
    it: ["L'ordine è di più di 40 €.", "L'ordine è di meno di 40 €."],
    nl: ['De bestelling is meer dan € 40.', 'De bestelling is minder dan € 40.'],
    pl: ['Zamówienie jest powyżej 40 €.', 'Zamówienie jest poniżej 40 €.'],
    ru: ['Сумма заказа больше 40 €.', 'Сумма заказа меньше 40 €.'],
    ko: ['주문 금액은 40유로 초과입니다.', '주문 금액은 40유로 미만입니다.'],
  },
};

const pairs = Object.entries(BOUNDED).flatMap(([what, sentences]) =>
  Object.entries(sentences).flatMap(([from, source]) =>
    Object.entries(sentences)
      .filter(([to]) => to !== from)
      .map(([to, target]) => ({ what, from, to, source, target })),
  ),
);

const hasBound = (from: string, source: string, to: string, target: string) =>
  findDifferences(
    { text: source, language: from },
    { text: target, language: to },
  ).differences.some(({ reason }) => reason === 'bound');

describe('bounds of a number', () => {
  it.each(pairs)('$what, $from and $to', ({ from, to, source, target }) => {
    expect(hasBound(from, source[0], to, target[1])).toBe(true);
    expect(hasBound(from, source[1], to, target[0])).toBe(true);
    expect(hasBound(from, source[0], to, target[0])).toBe(false);
    expect(hasBound(from, source[1], to, target[1])).toBe(false);
  });

  it('takes a denied bound for the other one', () => {
    expect(
      hasBound('zh', '三岁以上的孩子可以用，三岁以下不要给。', 'en', 'For ages up to three.'),
    ).toBe(true);
    expect(
      hasBound('en', 'Not accepted after 30 days.', 'de', 'Annahme innerhalb von 30 Tagen.'),
    ).toBe(false);
    expect(
      hasBound('en', 'We deliver no later than Friday.', 'fr', 'Livraison avant vendredi.'),
    ).toBe(false);
  });
});
