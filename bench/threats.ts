import type { Figure, Measurement } from './measuring/measurement.ts';
import { readThreats, SETS } from './threats/read-threats.ts';

export const measurement: Measurement = {
  about: [
    'Threats found in messages that were written apart from the word lists, and calm messages that only',
    'name a bank, a review or a lawyer. The lists were widened after a first look at each set: these are',
    'figures of today, and what the sets showed at first sight stands in bench/threats/README.md.',
  ],
  measure: async () =>
    SETS.flatMap((set): Figure[] => {
      const { found, threats, falseOnes, calm, languages } = readThreats(set);
      return [
        {
          key: `found_${set}`,
          what: `found, ${set}`,
          value: (found / threats) * 100,
          unit: '%',
          aim: { is: 'at least', value: 80 },
          instead: `${found} of ${threats} in ${languages} languages`,
        },
        {
          key: `false_${set}`,
          what: `calm ones taken for a threat, ${set}`,
          value: falseOnes,
          unit: '',
          aim: { is: 'at most', value: 1 },
          instead: `of ${calm}`,
        },
      ];
    }),
};
