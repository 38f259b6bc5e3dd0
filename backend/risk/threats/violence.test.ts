import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../domain.ts';
import { findThreats, THREAT_LANGUAGES } from '../threat-words.ts';
import { VIOLENCE } from './violence.ts';

/** Each must be found as `safety`. */
const VIOLENT: [LanguageTag, string][] = [
  ['en', 'I am going to kill you.'],
  ['en', 'If my money is not back by Friday I will come and burn your office down'],
  ['en', "I'll beat the shit out of you"],
  ['en', 'I know where you live.'],
  ['en', 'I put a bomb in your warehouse.'],
  ['en', 'You are all dead!'],
  ['en', 'Someone should shoot you'],
  ['en', 'I will stab everyone in your company'],
  ['en', 'I will kill myself because of this'],
  ['en', "I don't want to live anymore, this was my last money"],
  ['de', 'Ich bringe euch um.'],
  ['de', 'Ich werde Sie umbringen!'],
  ['de', 'Ich weiß, wo Sie wohnen.'],
  ['de', 'Ich zünde euer Büro an'],
  ['de', 'ich schlag dich tot'],
  ['de', 'Ich bringe mich wegen euch um'],
  ['de', 'Ich begehe Selbstmord.'],
  ['es', 'Os voy a matar.'],
  ['es', 'sé dónde está vuestra oficina y voy a ir a quemarla'],
  ['es', 'Voy a poner una bomba en su tienda'],
  ['es', 'Sé dónde vives'],
  ['es', 'Me voy a suicidar por vuestra culpa'],
  ['fr', 'Je vais vous tuer.'],
  ['fr', 'Je vais mettre le feu à votre entrepôt'],
  ['fr', 'Je sais où vous habitez'],
  ['fr', 'Je vais me suicider'],
  ['it', 'Vi ammazzo tutti.'],
  ['it', "Vengo a bruciare l'ufficio"],
  ['it', 'Mi ammazzo per colpa vostra'],
  ['pt-BR', 'Vou matar vocês.'],
  ['pt-BR', 'Vou tacar fogo na sua loja'],
  ['pt-BR', 'Vou me matar por causa disso'],
  ['nl', 'Ik vermoord jullie.'],
  ['nl', 'ik steek jullie winkel in brand'],
  ['pl', 'Zabiję was.'],
  ['pl', 'Spalę wasze biuro'],
  ['tr', 'Sizi öldüreceğim.'],
  ['tr', 'Dükkanınızı yakacağım'],
  ['ru', 'Я вас убью.'],
  ['ru', 'Я сожгу ваш офис'],
  ['ru', 'я покончу с собой'],
  ['uk', "Я вас уб'ю."],
  ['ar', 'سأقتلكم'],
  ['ar', 'سأحرق مكتبكم'],
  ['hi', 'मैं तुम्हें मार डालूंगा'],
  ['hi', 'jaan se maar dunga'],
  ['sv', 'Jag ska döda er.'],
  ['da', 'Jeg slår jer ihjel.'],
  ['vi', 'Tao sẽ giết chúng mày'],
  ['id', 'Saya akan bunuh kalian'],
  ['zh-CN', '我要杀了你们'],
  ['zh-CN', '信不信我烧了你们公司'],
  ['zh-CN', '再不退款我就自杀'],
  ['zh-TW', '我要殺了你'],
  ['ja', '殺してやる。'],
  ['ja', 'お前ら全員殺す'],
  ['ja', 'もう死にたいです'],
  ['ko', '죽여버릴 거야'],
  ['ko', '너희 회사에 불 지르겠다'],
  ['th', 'กูจะฆ่าพวกมึง'],
  ['und', 'I will kill you all'],
];

/** Sayings, goods and trades with the same words; none is about anybody's safety. */
const HARMLESS: [LanguageTag, string][] = [
  ['en', 'I could kill for a refund right now, haha'],
  ['en', 'The wait is killing me'],
  ['en', 'Would it kill everyone of the ants with one spray?'],
  ['en', 'The new update kills the battery within an hour'],
  ['en', 'Would it kill you to answer my email?'],
  ['en', 'I was shooting photos with the camera yesterday'],
  ['en', 'I will shoot you an email with the order number'],
  ['en', 'This dress is to die for!'],
  ['en', 'Do you sell bath bombs?'],
  ['en', "I don't know where you live, so please send me the address of the shop"],
  ['en', 'The phone is dead on arrival'],
  ['en', 'I am coming to your store tomorrow'],
  ['de', 'Ich sterbe vor Hunger'],
  ['de', 'Die Warterei bringt mich um'],
  ['de', 'Das lange Warten wird mich noch umbringen'],
  ['de', 'Bitte bringen Sie das Paket um 10 Uhr'],
  ['de', 'Ich bringe Sie um 10 Uhr zum Bahnhof'],
  ['de', 'Ich zünde die Kerze jeden Abend an'],
  ['de', 'Ich schlage Ihnen einen Umtausch vor'],
  ['de', 'Die Badebombe riecht toll, die Tasche ist der Hammer'],
  ['es', 'me mata la espera'],
  ['es', '¿Tienen una bomba de agua?'],
  ['es', 'Me mato a trabajar y no llega el paquete'],
  ['fr', "L'attente me tue"],
  ['fr', 'Une bombe de peinture, svp'],
  ['fr', 'je sais pas où vous habitez'],
  ['it', 'Questa attesa mi uccide'],
  ['pt-BR', 'Vou matar a saudade do meu filho'],
  ['pt-BR', 'Vou matar a fome'],
  ['nl', 'Het wachten duurt lang, ik maak u erop attent'],
  ['ru', 'Я умираю с голоду'],
  ['zh-CN', '这个可以杀菌吗？'],
  ['zh-CN', '杀虫剂什么时候到'],
  ['zh-CN', '气死我了'],
  ['zh-CN', '笑死，真好看'],
  ['zh-CN', '跳楼价吗？帮我砍一刀'],
  ['zh-CN', '请打你们的电话给我'],
  ['zh-CN', '我不知道你们住哪里'],
  ['ja', '殺菌できますか'],
  ['ja', '殺虫剂と包丁を注文しました'],
  ['ja', '注文が殺到しているのですか'],
  ['ko', '세균을 죽이는 제품인가요?'],
  ['ko', '배고파 죽겠어요'],
  ['th', 'ฆ่าเชื้อได้ไหม'],
  ['vi', 'Diệt khuẩn được không?'],
];

describe('threats of violence', () => {
  it.each(VIOLENT)('%s is found: %s', (language, text) => {
    expect(findThreats(text, language).map(({ kind }) => kind)).toContain('safety');
  });

  it.each(HARMLESS)('%s is none: %s', (language, text) => {
    expect(findThreats(text, language)).toEqual([]);
  });

  it('are known in every language that has threats', () => {
    expect(Object.keys(VIOLENCE).sort()).toEqual([...THREAT_LANGUAGES].sort());
  });
});
