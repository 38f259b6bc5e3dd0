import { describe, expect, it } from 'vitest';
import { findTopics, TOPIC_LANGUAGES, type Topic } from './topics.ts';

const ROWS: [string, string, Topic[]][] = [
  ['en', 'The lamp arrived broken.', ['damaged']],
  ['en', 'You sent me the wrong size.', ['wrong_item']],
  ['en', 'It says delivered but I have not received it.', ['not_received']],
  ['en', 'I would like to return the jacket.', ['return']],
  ['en', 'When will I get my refund?', ['refund']],
  ['en', 'Please cancel my order.', ['cancel']],
  ['en', 'Can you change the delivery address?', ['address']],
  ['en', 'I need an invoice with VAT number.', ['invoice']],
  ['en', 'Is this jacket waterproof?', ['product']],
  ['en', 'Thank you very much!', ['thanks']],
  ['en', 'Where is my parcel?', []],
  ['de', 'Die Lampe ist kaputt angekommen.', ['damaged']],
  ['de', 'Ich habe die falsche Größe bekommen.', ['wrong_item']],
  ['de', 'Ich brauche eine Rechnung.', ['invoice']],
  ['de', 'Bitte stornieren Sie meine Bestellung.', ['cancel']],
  ['ja', '届いたランプが壊れていました。', ['damaged']],
  ['ja', '領収書を発行していただけますか。', ['invoice']],
  ['ja', '住所を変更したいです。', ['address']],
  ['fr', 'Je souhaite retourner la veste.', ['return']],
  ['fr', "Merci d'annuler ma commande.", ['cancel']],
  ['es', 'Quiero cambiar la dirección de entrega.', ['address']],
  ['es', 'Me llegó el producto equivocado.', ['wrong_item']],
  ['pt-BR', 'Consta como entregue mas não recebi.', ['not_received']],
  ['pt-BR', 'Preciso da nota fiscal.', ['invoice']],
  ['it', 'Vorrei fare il reso.', ['return']],
  ['ar', 'أريد إلغاء الطلب', ['cancel']],
  ['ar', 'المنتج وصل مكسور', ['damaged']],
  ['th', 'ขอใบกำกับภาษีด้วยค่ะ', ['invoice']],
  ['th', 'สินค้าแตกค่ะ', ['damaged']],
  ['ko', '주문 취소해 주세요', ['cancel']],
  ['ko', '반품하고 싶어요', ['return']],
  ['ru', 'Хочу вернуть куртку', ['return']],
  ['ru', 'Пришёл не тот размер', ['wrong_item']],
  ['zh-CN', '收到的灯坏了', ['damaged']],
  ['zh-TW', '我想取消訂單', ['cancel']],
  ['zh-CN', '显示签收但我没收到', ['not_received']],
  ['nl', 'Ik wil de jas retourneren.', ['return']],
  ['pl', 'Proszę o fakturę.', ['invoice']],
  ['tr', 'Siparişimi iptal etmek istiyorum.', ['cancel']],
  ['vi', 'Hàng bị vỡ rồi.', ['damaged']],
  ['id', 'Saya mau batalkan pesanan.', ['cancel']],
  ['hu', 'Köszönöm', []],
];

describe('findTopics', () => {
  it.each(ROWS)('%s: %s → %j', (language, text, topics) => {
    if (topics.length === 0) expect(findTopics(text, language)).toEqual([]);
    else expect(findTopics(text, language)).toEqual(expect.arrayContaining(topics));
  });

  it('knows at least twelve languages', () => {
    expect(TOPIC_LANGUAGES.length).toBeGreaterThanOrEqual(12);
  });
});
