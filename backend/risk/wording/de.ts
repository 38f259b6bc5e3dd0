import type { WordingLexicon } from './wording-lexicon.ts';

export const de: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(unverschämt*|frechheit|unmöglich|inakzeptabel|lächerlich|skandal*|katastroph*|unfassbar|unglaublich|peinlich)',
      '(wütend|sauer|verärgert|ärgerlich|enttäusch*|genervt|frustriert|empört|unzufrieden)',
      '(schlechteste*|schlimmste*|mies*|schrecklich|furchtbar|unterirdisch|saftladen|mist|scheiß*)',
      '(betrug|betrüger|abzocke|verarsch*|lüge|lügen|gelogen)',
      'nie wieder',
    ],
    impatience: [
      '(zum )?(zweiten|dritten|vierten|fünften|2\\.|3\\.|4\\.|x ten)( mal)',
      '(immer noch|noch immer|nach wie vor|schon wieder|erneut|wiederholt|endlich|abermals)',
      '(seit|vor) (\\d+|zwei|drei|vier|mehreren|vielen|über|mehr als|wochen|tagen) *',
      '(keine|ohne|nie eine) (antwort|reaktion|rückmeldung|hilfe)',
      'wie lange *',
      '(zweite|dritte|vierte|fünfte)[nrs]? (nachricht|mail|e mail|anfrage|nachfrage|versuch)',
      'warte* (ich )?(seit|schon|noch|immer)',
    ],
    trouble: [
      '(kaputt|defekt*|beschädigt*|zerbrochen|gerissen|falsch*|verloren|fehlt|fehlen|fehlerhaft|mangelhaft)',
      '(nicht|nie) (angekommen|erhalten|geliefert|da|eingetroffen|zugestellt|funktioniert|gekommen|bekommen)',
      'funktioniert nicht',
      '(problem|probleme|verspätet|verspätung|fehler|reklamation)',
    ],
    demand: [
      '(geld zurück|rückerstattung|erstatt*|rückzahlung|entschädig*|ersatzlieferung|schadensersatz)',
      '(stornier*|widerruf*|zurücktreten|rücktritt)',
      '(fordere|verlange|erwarte) *',
    ],
    deadline: [
      '(bis|vor) (zum |spätestens )?(morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ende|\\d+)',
      '(innerhalb|binnen) *',
      '(frist*|unverzüglich|sofort|umgehend|letzte (chance|mahnung|aufforderung))',
    ],
    polite: [
      '(bitte|könnten sie|würden sie|wären sie so|mit freundlichen grüßen|freundliche grüße|liebe grüße|entschuldigung)',
    ],
    thanks: [
      '(danke|dankeschön|vielen dank|besten dank|herzlichen dank|super|toll|perfekt|prima|großartig|zufrieden)',
    ],
  },
};
