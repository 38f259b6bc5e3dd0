import { describe, expect, it } from 'vitest';
import { type Reason, type RISK_LEVELS, THREAT_KINDS, type ThreatKind } from '../domain.ts';
import { createComplaintReader } from './read-complaint.ts';
import { NO_HISTORY, type RiskHistory } from './risk-history.ts';
import { HIGH_FROM, RAISED_FROM } from './risk-scale.ts';
import { DEFAULT_RISK_WEIGHTS } from './risk-weights.ts';
import { type RiskFacts, scoreRisk } from './score-risk.ts';
import { QUIET_THREAD } from './thread-mood.ts';
import { findThreats } from './threat-words.ts';

const readComplaint = createComplaintReader();

function facts(text: string, language: string, part: Partial<RiskHistory> = {}): RiskFacts {
  return {
    complaint: readComplaint(text, language),
    threats: findThreats(text, language),
    history: { ...NO_HISTORY, ...part },
    thread: QUIET_THREAD,
    parcel: null,
    refinement: null,
  };
}

const beyondWords = (reasons: Reason[]) =>
  reasons.map(({ code }) => code).filter((code) => !/^(words|wording|reads)_/.test(code));
const late = (lateDays: number) =>
  ({ lateDays, tone: 'bad', silentDays: 0, usualDays: 7 }) as const;
const plain = 'Hello, which colours do you have?';
const threat = (kind: ThreatKind) => ({ kind, span: { start: 0, end: 3 }, words: 'abc' });

describe('scoreRisk: levels', () => {
  it.each([
    ['safety', 'high'],
    ['dispute', 'high'],
    ['regulator', 'high'],
    ['lawyer', 'high'],
    ['marketplace_claim', 'high'],
    ['bad_review', 'raised'],
    ['media', 'raised'],
    ['data_protection', 'raised'],
    ['human_wanted', 'low'],
  ] as const)('a calm message with %s is at least %s', (kind, level) => {
    const risk = scoreRisk({ ...facts(plain, 'en'), threats: [threat(kind)] });
    expect(risk).toMatchObject({ level, threat: kind });
    const floor = { high: HIGH_FROM, raised: RAISED_FROM, low: 0 }[level];
    expect(risk.score.value).toBeGreaterThanOrEqual(floor);
  });

  it.each<[string, RiskFacts, (typeof RISK_LEVELS)[number]]>([
    ['a plain question', facts(plain, 'en'), 'low'],
    ['a question after a parcel', facts('お世話になっております。いつ届きますか。', 'ja'), 'low'],
    ['thanks', facts('Vielen Dank, alles super!', 'de'), 'low'],
    [
      'a third, angry letter about a late parcel',
      {
        ...facts('Das ist inakzeptabel, ich warte immer noch. Geld zurück!', 'de', {
          contactsIn7Days: 3,
          messagesInTicket: 3,
        }),
        parcel: late(9),
      },
      'high',
    ],
    [
      'a polite second letter about a late parcel',
      {
        ...facts('Ich warte immer noch auf die Jacke, bitte prüfen.', 'de', { contactsIn7Days: 2 }),
        parcel: late(5),
      },
      'raised',
    ],
    ['somebody who wants a person', facts('Quiero hablar con una persona.', 'es'), 'low'],
  ])('%s', (_, given, level) => {
    expect(scoreRisk(given).level).toBe(level);
  });

  it('keeps a lone wish for a person low, whatever its weight', () => {
    const weights = {
      ...DEFAULT_RISK_WEIGHTS,
      threat: { ...DEFAULT_RISK_WEIGHTS.threat, human_wanted: 9 },
    };
    const alone = { ...facts(plain, 'en'), threats: [threat('human_wanted')] };
    expect(scoreRisk(alone, weights)).toMatchObject({ level: 'low' });
    expect(scoreRisk(alone, weights).score.value).toBeLessThan(HIGH_FROM);
  });

  it('names the gravest of several threats, and each kind once', () => {
    const risk = scoreRisk({
      ...facts(plain, 'en'),
      threats: [threat('human_wanted'), threat('bad_review'), threat('dispute'), threat('dispute')],
    });
    expect(risk.threat).toBe('dispute');
    expect(beyondWords(risk.score.reasons)).toEqual([
      'threat_dispute',
      'threat_bad_review',
      'threat_human_wanted',
    ]);
  });
});

describe('scoreRisk: reasons', () => {
  it('gives the three of the sketch', () => {
    const text = 'Ich schreibe zum dritten Mal. Sonst bleibt mir nur der PayPal-Käuferschutz.';
    const risk = scoreRisk({
      ...facts(text, 'de', { contactsIn7Days: 3, contactDays: 2 }),
      parcel: late(9),
    });
    const beyondWords = risk.score.reasons.filter(({ code }) => !code.startsWith('word'));
    expect(beyondWords.slice(0, 3).map(({ code, params }) => ({ code, params }))).toEqual([
      { code: 'threat_dispute', params: { words: 'Käuferschutz' } },
      { code: 'parcel_late', params: { days: 9 } },
      { code: 'contacts_in_days', params: { count: 3, days: 2 } },
    ]);
    expect(risk.version).toContain(`${DEFAULT_RISK_WEIGHTS.version}+text-`);
  });

  it.each<[string, Partial<RiskHistory>]>([
    ['contacts_in_days', { contactsIn7Days: 2 }],
    ['messages_in_ticket', { messagesInTicket: 3 }],
    ['complaints_before', { complaintsBefore: 1 }],
    ['reopened', { reopens: 1 }],
    ['waiting_days', { waitingHours: 25, promisedHours: 30 }],
    ['reply_overdue', { waitingHours: 3, promisedHours: 1 }],
    ['promise_broken', { brokenPromiseDays: 1 }],
    ['refund_pending', { refundPendingDays: 5 }],
    ['bad_ratings', { badRatings: 1 }],
    ['refunds_before', { refundsBefore: 1 }],
  ])('says %s, and only raises with it', (code, part) => {
    const before = scoreRisk(facts(plain, 'en')).score;
    const after = scoreRisk(facts(plain, 'en', part)).score;
    expect(beyondWords(after.reasons)).toEqual([code]);
    // The smallest is worth half a point, and points are whole.
    expect(after.value).toBeGreaterThanOrEqual(before.value);
    expect(after.reasons.find((reason) => reason.code === code)?.weight).toBeGreaterThan(0);
  });

  it('says so when nothing points to a complaint, and when it could not read the language', () => {
    expect(scoreRisk(facts('Hello, which colours?', 'en')).score.reasons[0]?.code).toBe(
      'no_sign_of_complaint',
    );
    expect(scoreRisk(facts('Ilusat päeva', 'et')).score.reasons[0]?.code).toBe('wording_unread');
  });

  it('says what speaks for a warning before what speaks against it', () => {
    const text =
      'Danke für die freundliche Hilfe bisher, alles super. Trotzdem: sonst gehe ich zum Anwalt.';
    const { level, score } = scoreRisk(facts(text, 'de', { contactsIn7Days: 4 }));
    expect(level).toBe('high');
    const signs = score.reasons.map(({ weight }) => Math.sign(weight));
    expect(new Set(signs)).toEqual(new Set([1, -1]));
    expect(signs).toEqual(signs.toSorted((a, b) => b - a));
  });

  it('shows no weak words as a mood', () => {
    const { score } = scoreRisk(facts('Gibt es das heute auch in Blau, bitte?', 'de'));
    for (const { params } of score.reasons) expect(String(params.words)).not.toContain('gibt');
  });

  it('shortens long quotations', () => {
    const long = { ...threat('lawyer'), words: 'x'.repeat(500) };
    const [reason] = scoreRisk({ ...facts(plain, 'en'), threats: [long] }).score.reasons;
    expect(String(reason?.params.words)).toHaveLength(60);
  });
});

describe('scoreRisk: the same complaint in every language', () => {
  const complaint: [string, string][] = [
    [
      'en',
      'I am very disappointed. My parcel has not arrived and nobody answers. Please refund me.',
    ],
    [
      'de',
      'Ich bin sehr enttäuscht. Mein Paket ist nicht angekommen und ich erhalte keine Antwort. Bitte erstatten Sie den Betrag.',
    ],
    [
      'fr',
      "Je suis très déçue. Mon colis n'est pas arrivé et je n'ai aucune réponse. Merci de me rembourser.",
    ],
    [
      'es',
      'Estoy muy decepcionada. Mi paquete no ha llegado y nadie responde. Por favor, quiero el reembolso.',
    ],
    [
      'it',
      'Sono molto delusa. Il pacco non è arrivato e nessuno risponde. Per favore, chiedo il rimborso.',
    ],
    [
      'pt-BR',
      'Estou muito decepcionada. Meu pacote não chegou e ninguém responde. Por favor, quero o reembolso.',
    ],
    [
      'nl',
      'Ik ben erg teleurgesteld. Mijn pakket is niet aangekomen en ik krijg geen antwoord. Graag terugbetaling.',
    ],
    [
      'pl',
      'Jestem bardzo rozczarowana. Paczka nie dotarła i brak odpowiedzi. Proszę o zwrot pieniędzy.',
    ],
    [
      'tr',
      'Çok büyük hayal kırıklığı yaşadım. Paketim gelmedi ve cevap alamadım. Lütfen para iadesi yapın.',
    ],
    [
      'ru',
      'Я очень разочарована. Посылка не пришла, и никто не отвечает. Пожалуйста, верните деньги.',
    ],
    [
      'ja',
      '大変残念です。荷物がまだ届いておりません。返信もいただけません。返金をお願いいたします。',
    ],
    ['ko', '정말 실망했습니다. 택배가 오지 않았고 답변도 없습니다. 환불 부탁드립니다.'],
    ['zh-CN', '我非常失望。包裹没有收到，也没人回复。请退款，谢谢。'],
    ['zh-TW', '我非常失望。包裹沒有收到，也沒有回覆。麻煩退款。'],
    ['ar', 'أنا محبطة جدا. لم يصل الطرد ولا يرد أحد. أرجو استرداد المبلغ.'],
    ['th', 'ผิดหวังมาก ยังไม่ได้รับพัสดุ และไม่มีใครตอบ กรุณาคืนเงิน'],
    ['vi', 'Tôi rất thất vọng. Tôi chưa nhận được hàng và không ai trả lời. Vui lòng hoàn tiền.'],
    ['id', 'Saya sangat kecewa. Paket belum sampai dan tidak ada balasan. Mohon refund.'],
  ];

  it.each(complaint)('is raised in %s: %s', (language, text) => {
    const { score, level } = scoreRisk(facts(text, language));
    expect(level).toBe('raised');
    expect(score.value).toBeGreaterThanOrEqual(RAISED_FROM);
    expect(score.value).toBeLessThan(HIGH_FROM);
  });

  it('is high in every language when it carries a threat', () => {
    for (const [language, text] of complaint) {
      const threats = [threat('dispute')];
      expect(scoreRisk({ ...facts(text, language), threats }).level).toBe('high');
    }
  });

  it('has a weight and a level for every kind of threat', () => {
    expect(Object.keys(DEFAULT_RISK_WEIGHTS.threat).sort()).toEqual([...THREAT_KINDS].sort());
    expect(Object.keys(DEFAULT_RISK_WEIGHTS.threatLevel).sort()).toEqual([...THREAT_KINDS].sort());
  });
});
