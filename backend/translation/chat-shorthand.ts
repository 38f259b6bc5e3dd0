import type { LanguageTag } from '../domain.ts';

/** Short forms of chats, which lists of words and books do not hold. */
const SHORTHAND: Record<LanguageTag, string> = {
  en: 'thx thks tnx tks ty pls plz u ur pkg asap btw lol omg idk',
  de: 'mfg lg vg hdl bzgl evtl bittee',
  fr: 'svp stp mdr slt cdt bjr bsr dsl mrc jsp',
  es: 'porfa xfa grax tqm xq pq tmb salu2',
  pt: 'vlw obg blz vc vcs tb tbm pfv msm qdo',
  it: 'cmq grz xke xché nn qnd',
  pl: 'pzdr dzk dzięki',
  ru: 'спс пжл пжлст здрасьте',
};
const WEIGHT = 8;
const MOST_WORDS = 12;
const languages = new Map<string, LanguageTag[]>();
for (const [language, words] of Object.entries(SHORTHAND)) {
  for (const word of words.split(' ')) {
    languages.set(word, [...(languages.get(word) ?? []), language]);
  }
}

/** Everybody's word: it tells no language. */
export function isEverybodys(word: string): boolean {
  return /^(?:ok+|okay|okey|oki)$/u.test(word);
}

/** What the short forms among the words add to a language's score. */
export function weighShorthand(words: string[]): Map<LanguageTag, number> {
  const weights = new Map<LanguageTag, number>();
  // Long messages are told by their other words.
  if (words.length > MOST_WORDS) return weights;
  for (const word of words) {
    for (const language of languages.get(word) ?? []) {
      weights.set(language, (weights.get(language) ?? 0) + WEIGHT / words.length);
    }
  }
  return weights;
}
