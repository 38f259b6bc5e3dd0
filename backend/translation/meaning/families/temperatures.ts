/**
 * Below zero: the sign is lost more easily than the number.
 * Columns: zh; en; de; ja; es; fr; pt; it; nl; pl; ru; ko, written as `phrase-trie.ts` says.
 */
const SIGNED = '?(-|−|–)(0|1|2|3|4|5|6|7|8|9)*';
export const TEMPERATURES = {
  frost: {
    belowZero: [
      `零下|?冰点|?负|${SIGNED}`,
      `below zero|below freezing|degrees below|?minus|?sub zero|?freez*|?frost*|${SIGNED}`,
      `unter null|minusgrad*|unter dem gefrierpunkt|?minus|?frost*|?gefrier*|${SIGNED}`,
      `氷点下|零下|?マイナス|?凍|${SIGNED}`,
      `bajo cero|?menos|?helad*|?congel*|${SIGNED}`,
      `sous zéro|en dessous de zéro|?moins|?gel*|${SIGNED}`,
      `abaixo de zero|graus negativos|?menos|?negativ*|?congel*|${SIGNED}`,
      `sotto zero|sottozero|?meno|?gel*|${SIGNED}`,
      `onder nul|onder het vriespunt|?min|?minus|?vries*|?vorst*|${SIGNED}`,
      `poniżej zera|?minus|?mróz|?mroz*|${SIGNED}`,
      `ниже нуля|?минус|?мороз*|${SIGNED}`,
      `영하|?마이너스|${SIGNED}`,
    ].join('; '),
  },
} as const;
