import type { Replacement } from './readable-text.ts';

/** The hours from one to twelve, as they stand beside "half past" and its like. */
const HOURS: Record<string, string> = {
  en: 'one two three four five six seven eight nine ten eleven twelve',
  de: 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  fr: 'une deux trois quatre cinq six sept huit neuf dix onze douze',
  es: 'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
  pt: 'uma duas três quatro cinco seis sete oito nove dez onze doze',
  it: 'una due tre quattro cinque sei sette otto nove dieci undici dodici',
  nl: 'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
  pl: 'pierwszej drugiej trzeciej czwartej piątej szóstej siódmej ósmej dziewiątej dziesiątej jedenastej dwunastej',
  ru: 'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого',
  ko: '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두',
};

/** What is said of an hour (`H`), and the minutes after it, or before it where negative. */
const SAYINGS: Record<string, [string, number][]> = {
  en: [
    ['half past H', 30],
    ['(?:a )?quarter past H', 15],
    ['(?:a )?quarter (?:to|of) H', -15],
  ],
  de: [
    ['halb H', -30],
    ['viertel nach H', 15],
    ['(?:viertel vor|dreiviertel) H', -15],
  ],
  fr: [
    ["(?<=(?:à|vers|dès|avant|jusqu'à) )H h(?:eures?)? et demie?", 30],
    ["(?<=(?:à|vers|dès|avant|jusqu'à) )H h(?:eures?)? et quart", 15],
    ["(?<=(?:à|vers|dès|avant|jusqu'à) )H h(?:eures?)? moins le quart", -15],
  ],
  es: [
    ['(?<=las? )H y media', 30],
    ['(?<=las? )H y cuarto', 15],
    ['(?<=las? )H menos cuarto', -15],
  ],
  pt: [
    ['(?<=(?:às|à|das|da|pelas|pela) )H e meia', 30],
    ['(?<=(?:às|à|das|da|pelas|pela) )H e (?:um quarto|quinze)', 15],
    ['(?:um quarto|quinze) para as H', -15],
  ],
  it: [
    ["(?<=(?:alle|all'|dalle|le|l') ?)H e mezz[ao]", 30],
    ["(?<=(?:alle|all'|dalle|le|l') ?)H e un quarto", 15],
    ["(?<=(?:alle|all'|dalle|le|l') ?)H meno un quarto", -15],
  ],
  nl: [
    ['half H', -30],
    ['kwart over H', 15],
    ['kwart voor H', -15],
  ],
  pl: [
    ['wpół do H', -30],
    ['kwadrans po H', 15],
  ],
  ru: [
    ['половин[еу] H|пол ?H', -30],
    ['четверть H', -45],
  ],
  ko: [['H ?시 ?반(?![품송납환])', 30]],
};
/** Half an hour past the middle of the day or night. */
const MIDDAY: Record<string, string> = { fr: 'midi et demie?', it: 'mezzogiorno e mezz[ao]' };

interface Reader {
  pattern: RegExp;
  minutes: number;
  hours: Map<string, number>;
}
const readers = new Map<string, Reader[]>(
  Object.entries(SAYINGS).map(([language, sayings]) => {
    const words = HOURS[language]?.split(' ') ?? [];
    const hours = new Map(words.map((word, index) => [word, index + 1]));
    const hour = `(?:${words.join('|')}|\\d{1,2})`;
    return [language, sayings.map(([saying, minutes]) => reader(saying, minutes, hour, hours))];
  }),
);

function reader(saying: string, minutes: number, hour: string, hours: Map<string, number>): Reader {
  const source = saying.replaceAll('H', hour);
  const end = saying.includes('시') ? '' : '(?![\\p{L}\\d])';
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${source})${end}`, 'gu');
  return { pattern, minutes, hours };
}

/** `halb acht`, `las siete y media`: times that are said, each with what it is in digits. */
export function readSpokenClocks(folded: string, language: string): Replacement[] {
  const found = (readers.get(language) ?? []).flatMap((one) =>
    [...folded.matchAll(one.pattern)].flatMap((match): Replacement[] => {
      const hour = hourIn(match[0], one.hours);
      if (hour === null) return [];
      const { index: start, 0: words } = match;
      return [{ start, end: start + words.length, digits: clock(hour, one.minutes), weak: false }];
    }),
  );
  const midday = MIDDAY[language];
  if (midday !== undefined) {
    for (const { index: start, 0: words } of folded.matchAll(new RegExp(midday, 'gu'))) {
      found.push({ start, end: start + words.length, digits: '12:30', weak: false });
    }
  }
  return found;
}

/** The hour is the only word of the saying that names one. */
function hourIn(saying: string, hours: Map<string, number>): number | null {
  const digits = /\d{1,2}/.exec(saying)?.[0];
  if (digits !== undefined) return Number(digits) <= 24 ? Number(digits) : null;
  for (const word of saying.split(/ |시/u)) {
    const hour = hours.get(word) ?? hours.get(word.replace(/^пол/u, ''));
    if (hour !== undefined) return hour;
  }
  return null;
}

function clock(hour: number, minutes: number): string {
  const total = (hour * 60 + minutes + 1440) % 1440;
  const hours = Math.floor(total / 60) || 12;
  return `${hours}:${String(total % 60).padStart(2, '0')}`;
}
