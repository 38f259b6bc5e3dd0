import type { LanguageTag } from '../domain.ts';

const SAME: Record<string, string> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id', fil: 'tl' };
/** Regions whose Spanish is Latin American. */
const LATIN_AMERICA = /^es-(?:419|mx|ar|co|cl|pe|ve|ec|gt|cu|bo|do|hn|py|sv|ni|cr|pa|uy|pr|us)\b/;

/**
 * No tag handling, so `translate="no"` has no effect. State of June 2026, the vendor's table of
 * languages; his mock server claims more, which would lose tokens without any error.
 */
const WITHOUT_TAGS = new Set('th ms tl vi he hi fa ur yue ca sr'.split(' '));

/** DeepL's code of a target language: some need their variant named. */
export function deeplTarget(language: LanguageTag): string {
  const lower = language.toLowerCase().replaceAll('_', '-');
  const base = deeplSource(language);
  if (base === 'zh') return /-(?:hant|tw|hk|mo)\b/.test(lower) ? 'zh-HANT' : 'zh-HANS';
  if (base === 'en') return /-(?:gb|ie|au|nz|za)\b/.test(lower) ? 'en-GB' : 'en-US';
  if (base === 'pt') return /-(?:pt|ao|mz)\b/.test(lower) ? 'pt-PT' : 'pt-BR';
  if (LATIN_AMERICA.test(lower)) return 'es-419';
  return base;
}

/** DeepL's code of a source language: without region. */
export function deeplSource(language: LanguageTag): string {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? language;
  return SAME[base] ?? base;
}

/** Whether both sides respect tags. */
export function handlesTags(source: LanguageTag | null, target: LanguageTag): boolean {
  // Without a source the engine detects it, and may find one without tag handling.
  return (
    source !== null &&
    !WITHOUT_TAGS.has(deeplSource(source)) &&
    !WITHOUT_TAGS.has(deeplSource(target))
  );
}

/** Vietnamese and Hebrew have glossaries, though no tags. */
const WITHOUT_GLOSSARY = new Set(
  [...WITHOUT_TAGS].filter((code) => code !== 'vi' && code !== 'he'),
);

/** Whether a glossary may be sent along; where it may not, the answer is checked all the same. */
export function handlesGlossary(source: LanguageTag, target: LanguageTag): boolean {
  return !WITHOUT_GLOSSARY.has(deeplSource(source)) && !WITHOUT_GLOSSARY.has(deeplSource(target));
}

/** The vendor's list for `custom_instructions`; any other target is answered 400. */
const INSTRUCTED = new Set('de en es fr it ja ko zh'.split(' '));

/** Whether an engine may be told how to write, not only what. */
export function takesInstructions(target: LanguageTag): boolean {
  return INSTRUCTED.has(deeplSource(target));
}
