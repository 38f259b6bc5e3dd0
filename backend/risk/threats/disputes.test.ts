import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../domain.ts';
import { findThreats, THREAT_LANGUAGES } from '../threat-words.ts';
import { DISPUTES } from './disputes.ts';

const OPENED: [LanguageTag, string][] = [
  ['de', 'Ich habe bei PayPal einen Fall eröffnet'],
  ['de', 'Ich habe einen PayPal-Fall eröffnet'],
  [
    'de',
    'Ich habe bei PayPal einen Fall eröffnet, da das Paket nicht angekommen ist. Fallnummer PP-D-123456',
  ],
  ['de', 'Keine Antwort, PayPal-Fall eröffnet.'],
  ['de', 'Meine Bank hat die Rückbuchung bereits eingeleitet'],
  ['en', 'I have opened a case with PayPal'],
  ['en', 'I opened a dispute yesterday'],
  ['en', 'A chargeback has been filed.'],
  ['en', 'My bank has raised a claim for this payment'],
  ['en', 'If you do not refund me I will open a PayPal dispute'],
  ['en', 'I have not closed my PayPal dispute'],
  ['en', 'You cancelled my order, so I opened a PayPal dispute'],
  ['es', 'He abierto una disputa.'],
  ['es', 'En PayPal he abierto un caso'],
  ['es', 'Si no, abriré una disputa en PayPal'],
  ['fr', "J'ai ouvert un litige"],
  ['fr', "Chez PayPal j'ai déposé un dossier"],
  ['it', 'Ho aperto una contestazione'],
  ['pt-BR', 'Já abri uma disputa'],
  ['nl', 'Ik heb bij PayPal een zaak geopend'],
  ['pl', 'Otworzyłem spór'],
  ['tr', "PayPal'da vaka açtım"],
  ['ru', 'Я открыл спор'],
  ['uk', 'Я відкрив спір'],
  ['ar', 'فتحت نزاعا في باي بال'],
  ['hi', 'PayPal pe maine case khol diya hai'],
  ['sv', 'Jag har öppnat ett ärende hos PayPal'],
  ['da', 'Jeg har åbnet en sag hos PayPal'],
  ['vi', 'Trên PayPal tôi đã mở một hồ sơ'],
  ['id', 'Saya sudah membuka dispute'],
  ['zh-CN', '我已经在PayPal开了case'],
  ['ja', 'PayPalでケースを開きました'],
  ['ko', '페이팔에 분쟁을 제기했습니다'],
  ['th', 'เปิดเคสกับ PayPal แล้ว ที่ PayPal เปิดเคสไปเมื่อวาน'],
];

const NONE: [LanguageTag, string][] = [
  [
    'en',
    "Please don't worry, I will not open a PayPal dispute or anything. Everything is great, thank you!",
  ],
  ['en', 'I will not open a PayPal dispute'],
  ['en', "I won't be filing a chargeback"],
  ['en', 'I closed my PayPal dispute, thanks!'],
  ['en', 'I have withdrawn the claim with PayPal'],
  ['en', 'The PayPal dispute has been cancelled'],
  ['en', 'I opened the case of the phone and it looks great'],
  ['de', 'Ich werde keinen PayPal-Fall eröffnen'],
  ['de', 'Ich eröffne bei PayPal keinen Konflikt'],
  ['de', 'Ich habe den PayPal-Fall geschlossen, danke!'],
  ['de', 'Den Konflikt bei PayPal habe ich zurückgezogen'],
  ['es', 'No abriré una disputa en PayPal'],
  ['es', 'He cerrado la disputa de PayPal, gracias'],
  ['fr', "Je n'ouvrirai pas de litige PayPal"],
  ['fr', "J'ai fermé le litige PayPal, merci"],
  ['it', 'Non aprirò una contestazione su PayPal'],
  ['it', 'Ho chiuso la contestazione su PayPal'],
  ['pt-BR', 'Não vou abrir uma disputa no PayPal'],
  ['pt-BR', 'Encerrei a disputa no PayPal, obrigado'],
  ['nl', 'Ik open geen PayPal-geschil'],
  ['nl', 'Ik heb het geschil bij PayPal gesloten'],
  ['pl', 'Nie otworzę sporu w PayPal'],
  ['pl', 'Zamknąłem spór w PayPal'],
  ['tr', 'PayPal üzerinden itiraz açmayacağım'],
  ['tr', 'PayPal itirazımı geri çektim'],
  ['ru', 'Я не буду открывать спор на PayPal'],
  ['ru', 'Я закрыл спор на PayPal'],
  ['uk', 'Я не буду відкривати спір у PayPal'],
  ['uk', 'Я закрив спір у PayPal'],
  ['ar', 'لن أفتح نزاعا على باي بال'],
  ['ar', 'أغلقت النزاع على باي بال'],
  ['hi', 'PayPal dispute nahi karunga'],
  ['hi', 'PayPal dispute close kar diya'],
  ['sv', 'Jag kommer inte att öppna en tvist hos PayPal'],
  ['sv', 'Jag har stängt ärendet hos PayPal'],
  ['da', 'Jeg vil ikke åbne en sag hos PayPal'],
  ['da', 'Jeg har lukket sagen hos PayPal'],
  ['vi', 'Tôi sẽ không mở tranh chấp trên PayPal'],
  ['vi', 'Tôi đã đóng tranh chấp trên PayPal'],
  ['id', 'Saya tidak akan membuka sengketa di PayPal'],
  ['id', 'Saya sudah menutup dispute PayPal'],
  ['zh-CN', '我不会去PayPal发起争议的'],
  ['zh-CN', '我已经撤销了PayPal的争议，谢谢'],
  ['zh-CN', 'PayPal争议我已经关闭了'],
  ['ja', 'PayPalの異議申し立てはしません'],
  ['ja', 'PayPalの異議申し立てを取り下げました'],
  ['ko', '페이팔 분쟁을 제기하지 않겠습니다'],
  ['ko', '페이팔 분쟁을 취소했습니다'],
  ['th', 'จะไม่เปิดข้อพิพาทใน PayPal'],
  ['th', 'ปิดเคสใน PayPal แล้ว'],
];

const disputes = (text: string, language: LanguageTag) =>
  findThreats(text, language).filter(({ kind }) => /dispute|claim/.test(kind));

describe('payment disputes', () => {
  it.each(OPENED)('%s, open: %s', (language, text) => {
    expect(disputes(text, language).map(({ kind }) => kind)).toContain('dispute');
  });

  it.each(NONE)('%s, withdrawn or not to be opened: %s', (language, text) => {
    expect(disputes(text, language)).toEqual([]);
  });

  it('are known in every language that has threats', () => {
    expect(Object.keys(DISPUTES).sort()).toEqual([...THREAT_LANGUAGES].sort());
  });
});
