import { loadModule } from 'cld3-asm';
import { eld } from 'eld/large';
import { franc } from 'franc';
import { detect as tinyld } from 'tinyld';
import { createLanguageDetector } from '../../backend/translation/detect-language.ts';

/** A BCP 47 or ISO 639 tag; empty where it cannot tell. */
export type Detect = (text: string) => string;

/** `franc` answers in ISO 639-3. */
const ISO_3: Record<string, string> = {
  arb: 'ar',
  ben: 'bn',
  bos: 'bs',
  bul: 'bg',
  ces: 'cs',
  cmn: 'zh',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  fin: 'fi',
  fra: 'fr',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  jpn: 'ja',
  kor: 'ko',
  nld: 'nl',
  nno: 'nn',
  nob: 'nb',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  prs: 'fa',
  ron: 'ro',
  rus: 'ru',
  spa: 'es',
  srp: 'sr',
  swe: 'sv',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  vie: 'vi',
  zlm: 'ms',
  zsm: 'ms',
};

/** Ours and the published detectors, each as its own page says that it is used. */
export async function createDetectors(): Promise<Record<string, Detect>> {
  const detect = createLanguageDetector();
  const hints = { previous: null, requesterLocale: null };
  const plain = eld.newInstance();
  const cld = (await loadModule()).create(0, 1_000);
  return {
    ours: (text) => detect(text, hints).language,
    eld: (text) => plain.detect(text).language,
    tinyld: (text) => tinyld(text),
    franc: (text) => {
      const code = franc(text, { minLength: 1 });
      return ISO_3[code] ?? code;
    },
    'cld3-asm': (text) => cld.findLanguage(text).language,
  };
}
