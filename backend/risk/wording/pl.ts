import type { WordingLexicon } from './wording-lexicon.ts';

export const pl: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(nie do przyjęcia|niedopuszczaln*|skandal*|żenad*|żenując*|śmieszn*|absurd*|kpina|bezczeln*)',
      '(wściekł*|zł[ay]|zdenerwowan*|rozczarowan*|sfrustrowan*|niezadowolon*|mam dość)',
      '(najgorsz*|okropn*|fataln*|beznadziejn*|tragedia|gówno)',
      '(oszustwo|oszuści|oszukal*|złodzieje|kłamc*|kłamstw*)',
      'nigdy więcej',
    ],
    impatience: [
      '(drugi|trzeci|czwarty|kolejny|po raz) (raz|mail|drugi|trzeci|kolejny)',
      '(nadal (nie|brak|czekam)|wciąż|ciągle|znowu|znów|w końcu|ponownie)',
      '(od|już) (\\d+|dwóch|trzech|tygodni*|dni|ponad|kilku) *',
      '(brak|bez|żadnej) (odpowiedzi|reakcji|kontaktu|informacji)',
      '(jak długo|ile jeszcze)',
    ],
    trouble: [
      '(uszkodzon*|zepsut*|wadliw*|zły|złe|błędn*|zagin*|brakuje|rozbit*|podart*|pomyłk*)',
      'nie (dotarł*|otrzymał*|dostał*|doszł*|działa|przyszł*|dostarczon*)',
      '(problem*|opóźnieni*|opóźnion*|błąd)',
    ],
    demand: [
      '(zwrot* (pieniędzy|środków|kosztów)|zwrotu|odszkodowani*|rekompensat*|wymian*)',
      '(anul*|rezygn*|odstąpi*)',
      '(żądam|domagam się|oczekuję)',
    ],
    deadline: [
      'do (jutra|dzisiaj|poniedziałku|wtorku|środy|czwartku|piątku|końca|\\d+)',
      '(w ciągu|w terminie) *',
      '(natychmiast*|niezwłocznie|pilnie|ostatnia szansa|ostateczn*)',
    ],
    polite: [
      '(proszę|poproszę|uprzejmie|czy mogliby|z poważaniem|pozdrawiam|przepraszam|dzień dobry)',
    ],
    thanks: ['(dziękuję|dziękujemy|dzięki|super|świetn*|zadowolon*|idealn*)'],
  },
};
