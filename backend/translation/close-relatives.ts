import type { LanguageTag } from '../domain.ts';

/** Pairs that parts of words do not tell apart, with words and endings that only one of them has. */
const PAIRS: { languages: [LanguageTag, LanguageTag]; signs: [RegExp, RegExp] }[] = [
  {
    languages: ['id', 'ms'],
    signs: [
      /\b(?:bisa|uang|karena|kapan|banget|nggak|gak|enggak|kalian|mobil|kantor|mau|ongkir|gue|dong|sih|kok|udah|aja|bahwa|pengiriman|rusak|pesanannya|terima kasih banyak|tolong|kenapa|gimana|beda|coba|cewek|cowok)\b/giu,
      /\b(?:boleh|wang|kerana|sahaja|ialah|awak|nak|kereta|pejabat|bungkusan|bahawa|hendak|mahu|encik|cik|daripada|penghantaran|rosak|beritahu)\b/giu,
    ],
  },
  {
    languages: ['nb', 'da'],
    signs: [
      /(?<!\p{L})(?:meg|deg|seg|hva(?!['’])|ble|etter|noe|noen|mye|ut|uten|ennå|nei|hadde|hei|takk|penger|blir|sier|spørsmål|mer|heter|vei|veien|visste|kjære|nå|opp|gjør|gjøre|mottatt|mottok|levert|\p{L}+en min|\p{L}+a mi|\p{L}+sjon(?:en)?|\p{L}+messig|\p{L}{3,}het(?:en)?)(?!\p{L})/giu,
      /(?<!\p{L})(?:af|mig|dig|sig|hvad|blev|efter|noget|nogle|nogen|meget|ud|uden|endnu|nej|havde|hej|tak|penge|bliver|siger|spørgsmål|mere|hedder|vej|vejen|vidste|kære|nu|op|gør|gøre|modtaget|modtog|leveret|hvornår|ligesom|lige|\p{L}+tion(?:en)?|\p{L}+mæssig|\p{L}{3,}hed(?:en)?|\p{L}{4,}ede)(?!\p{L})/giu,
    ],
  },
];

/** The pair's other language where the text's own words say so; else the one given. */
export function tellRelatives(best: LanguageTag, text: string): LanguageTag {
  for (const { languages, signs } of PAIRS) {
    const own = languages.indexOf(best);
    if (own < 0) continue;
    const [first, second] = signs.map((sign) => text.match(sign)?.length ?? 0) as [number, number];
    if (first === second) return best;
    return first > second ? languages[0] : languages[1];
  }
  return best;
}
