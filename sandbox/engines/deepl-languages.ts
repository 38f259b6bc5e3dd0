/** Languages of `translate_text` that our customers write, with the vendor's flags (June 2026). */
const FULL =
  'ar bg cs da de el en es et fi fr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv tr uk zh'.split(
    ' ',
  );
const VARIANTS = ['en-GB', 'en-US', 'es-419', 'pt-BR', 'pt-PT', 'zh-Hans', 'zh-Hant'];
/** Translation only. */
const PLAIN = 'th ms tl vi he hi fa ur yue ca sr'.split(' ');
const FORMALITY = 'de fr it es es-419 nl pl pt-br pt-pt ja ru'.split(' ');

export function isSource(code: string): boolean {
  return [...FULL, ...PLAIN].includes(code.toLowerCase());
}

export function isTarget(code: string): boolean {
  const lower = code.toLowerCase();
  return isSource(lower) || VARIANTS.some((variant) => variant.toLowerCase() === lower);
}

/** Instructions on how to write. */
const INSTRUCTED = 'de en es fr it ja ko zh'.split(' ');

export function takesInstructions(code: string): boolean {
  return INSTRUCTED.includes(code.toLowerCase().split('-')[0] ?? '');
}

export function hasFormality(code: string): boolean {
  return FORMALITY.includes(code.toLowerCase());
}

/** Body of `GET /v3/languages?resource=translate_text`. */
export function listLanguages(): object[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return [...FULL, ...VARIANTS, ...PLAIN].map((lang) => ({
    lang,
    name: names.of(lang) ?? lang,
    usable_as_source: !VARIANTS.includes(lang),
    usable_as_target: true,
    status: 'stable',
    features: {
      ...(PLAIN.includes(lang)
        ? {}
        : { tag_handling: { status: 'stable' }, glossary: { status: 'stable' } }),
      ...(hasFormality(lang) ? { formality: { status: 'stable' } } : {}),
    },
  }));
}
