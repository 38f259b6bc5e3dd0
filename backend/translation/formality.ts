import type { LanguageTag } from '../domain.ts';
import { baseLanguage } from './meaning/languages.ts';

export type Formality = 'formal' | 'informal';

/** Words that only one way of addressing somebody has: [familiar, polite]. Capitals matter. */
const ADDRESS: Record<string, [RegExp, RegExp]> = {
  de: [
    /(?<!\p{L})(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?|[Ee]uch|[Ee]uer|[Ee]ure[mnrs]?|(?:kannst|könntest|hast|bist|schickst|willst|weißt) ?(?:du)?|habt [Ii]hr|könnt [Ii]hr|seid [Ii]hr)(?!\p{L})/gu,
    /(?<!\p{L})(?:Ihnen|(?<![.!?:\n]\s{0,2}|^)(?:Sie|Ihr(?:e[mnrs]?)?)|(?:[Kk]önnen|[Kk]önnten|[Hh]aben|[Ww]ürden|[Ss]ind) Sie)(?!\p{L})/gu,
  ],
  fr: [
    /(?<!\p{L})(?:[Tt]u|[Tt]oi|[Tt]on|[Tt]a|[Tt]es|[Tt]e|t['’])(?!\p{L})/gu,
    /(?<!\p{L})(?:[Vv]ous|[Vv]otre|[Vv]os)(?!\p{L})/gu,
  ],
  es: [
    /(?<!\p{L})(?:[Tt]ú|[Tt]u|[Tt]us|[Tt]i|[Tt]e|[Cc]ontigo|[Vv]osotr[oa]s|[Oo]s|[Vv]uestr[oa]s?|[Pp]uedes|[Pp]odéis|[Pp]odrías|[Tt]ienes|[Tt]enéis|[Hh]abéis|[Ss]abes)(?!\p{L})/gu,
    /(?<!\p{L})(?:[Uu]sted(?:es)?|[Pp]odrían?|[Pp]uede[n]? (?:decirme|enviarme|ayudarme|usted)|[Ll]es? (?:ruego|escribo|agradezco))(?!\p{L})/gu,
  ],
  it: [
    /(?<!\p{L})(?:[Tt]u|[Tt]i|[Tt]uo|[Tt]ua|[Tt]uoi|[Pp]uoi|[Pp]otresti|[Hh]ai|[Ss]ai)(?!\p{L})/gu,
    /(?<!\p{L})(?:Lei|(?<![.!?]\s)(?:La|Le) (?:prego|ringrazio|scrivo|chiedo)|Suo|Sua|[Pp]otrebbe|[Vv]oi|[Vv]ostr[oaie]|[Pp]otreste|[Pp]otete)(?!\p{L})/gu,
  ],
  pt: [
    /(?<!\p{L})(?:[Tt]u|[Tt]eu|[Tt]ua|[Tt]eus|[Tt]uas|[Cc]ontigo|[Pp]odes|[Tt]ens)(?!\p{L})/gu,
    /(?<!\p{L})(?:(?:[OoAa]s? )?[Ss]enhor(?:a|as|es)?|[Pp]rezad[oa]s?|[Vv]ossa)(?!\p{L})/gu,
  ],
  nl: [
    /(?<!\p{L})(?:[Jj]e|[Jj]ij|[Jj]ou|[Jj]ouw|[Jj]ullie)(?!\p{L})/gu,
    /(?<!\p{L})(?:[Uu]|[Uu]w)(?!\p{L})/gu,
  ],
  ru: [
    /(?<!\p{L})(?:ты|тебя|тебе|тобой|тво(?:й|я|ё|е|и|его|ей|ю))(?!\p{L})/giu,
    /(?<!\p{L})(?:вы|вас|вам|вами|ваш(?:а|е|и|его|ей|у|им|их)?)(?!\p{L})/giu,
  ],
  pl: [
    /(?<!\p{L})(?:ty|ciebie|cię|ci|tobie|twój|twoja|twoje|możesz|masz|jesteś)(?!\p{L})/giu,
    /(?<!\p{L})(?:Pan|Pani|Pana|Panu|Panią|Państwo|Państwa|Państwu)(?!\p{L})/gu,
  ],
};
/** These have polite forms too, and a shop never leaves them. */
const ALWAYS_FORMAL = new Set(['ja', 'ko']);

/**
 * How a customer wants to be addressed: as they address us, the polite way when they do not show it.
 * Null where the language has no such choice.
 *
 * @param messages the customer's own words, without quotations and signature
 */
export function findFormality(messages: string[], language: LanguageTag): Formality | null {
  const base = baseLanguage(language);
  if (ALWAYS_FORMAL.has(base)) return 'formal';
  const address = ADDRESS[base];
  if (address === undefined) return null;
  const [familiar, polite] = address.map((pattern) =>
    messages.reduce((sum, message) => sum + (message.match(pattern)?.length ?? 0), 0),
  );
  return (familiar ?? 0) > (polite ?? 0) ? 'informal' : 'formal';
}
