import type { LanguageTag } from '../domain.ts';

/** Usual words of languages that have scripts of their own, as people type them in Latin letters. */
const WORDS: Record<string, string> = {
  hi: 'hai hain nahi nahin nhi kya kab kahan kaha mera meri mere mujhe mujhko aap aapka aapki aapko aapne bhai kyu kyun kyon abhi karo karna karne kar raha rahe rahi hua hui gaya gayi gye chahiye paisa paise wapas vapas jaldi bahut bohot accha acha theek thik ho hoga batao bhejo kuch koi yeh aur mila mili aaya aayi yaar toh bhi jab kaise kaisa kripya dijiye kijiye kitne kitna din tak se ko ka ki ke me mein hum humko usko isko kharab diya liya',
  ar: 'salam salaam marhaba mrhba ahlan ana enta inta enti inti kif kifak keef shukran yalla inshallah insha mesh mish mush mosh fein fen wein wain weyn lesa lissa lessa keda leh leih eih bas wallah habibi habibti el fi ma wel min mn wasal wesel talab talabi talabiya elorder bokra embareh emta imta ayez awez ayza awza momken mumkin law samaht shway shwaya kteer ktir kter',
  ja: 'watashi boku desu desuka masu masuka masen mashita deshita kudasai arigatou arigato gozaimasu onegai onegaishimasu shimasu sumimasen konnichiwa ohayou itsu doko todokimasen todokimasu todoku mada henkin nan nani dou ga wa wo no ni kara made kore sore kono sono chumon chuumon shouhin shohin hai iie moshi',
  zh: 'wo ni nin hao de shi bu mei you zai nali nar shenme shihou fahuo tuikuan tui kuan dingdan kuaidi xiexie qing wen qingwen dao hai shou shoudao baoguo duoshao qian yao xiang ma le women nimen tamen zenme weishenme keyi zhe zhege nage meiyou wode nide mai dongxi bao guo',
};
/** A word's languages, one bit each. */
const LANGUAGES = Object.keys(WORDS);
const bits = new Map<string, number>();
for (const [at, words] of Object.values(WORDS).entries()) {
  for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
}
/** `7abibi`, `3ayez`: digits for letters that Latin has not. */
const ARABIC_CHAT = /^(?=.*[a-z]{2})[a-z']*[23579][a-z']+$|^[a-z']{2,}[23579]$/u;
const TONES = /[ǎǐǒǔǚǜ]/u;
const LEAST = { hits: 3, share: 0.5 };

/**
 * The language of a text in Latin letters whose own script is another; null for none. A guess from a
 * few words: `nahi` is Hindi, `ana` may be anybody.
 *
 * @param words the text's words in small letters, without those that hold digits
 * @param text for the words that hold digits
 */
export function findRomanised(words: string[], text: string): LanguageTag | null {
  const chat = /[a-z][23579]|[23579][a-z]/u.test(text)
    ? text.split(/\s+/u).filter((word) => ARABIC_CHAT.test(word)).length
    : 0;
  const hits = LANGUAGES.map((language) => (language === 'ar' ? chat : 0));
  let tones = 0;
  for (const word of words) {
    const languages = bits.get(word) ?? 0;
    for (let at = 0; at < hits.length; at += 1) {
      if ((languages & (1 << at)) !== 0) hits[at] = (hits[at] ?? 0) + 1;
    }
    if (TONES.test(word)) tones += 1;
  }
  if (tones >= 2) return 'zh-CN';
  const most = Math.max(...hits);
  if (most < LEAST.hits || most < (words.length + chat) * LEAST.share) return null;
  const language = LANGUAGES[hits.indexOf(most)] ?? null;
  return language === 'zh' ? 'zh-CN' : language;
}
