/**
 * What is set back ("not the blue one"), left out ("except the lamp") and let in ("including the lamp"), in every language at once.
 * Columns: zh; en; de; ja; es; fr; pt; it; nl; pl; ru; ko, written as `phrase-trie.ts` says.
 *
 * - `backFront`, `backBehind`: stand in front of what is set back, or behind it (`ではなく`)
 * - `none`: hides what is none of these ("not only")
 */
export const CONTRAST = {
  backFront: `不是|而不是|而非|并非|不要|别|不换|不修; not|rather than|instead of|no; nicht|statt|anstatt|anstelle|kein|keine|keinen|keinem; ; no|en lugar de|en vez de|no es|no son; pas|plutôt que|au lieu de|et non|non; não|em vez de|ao invés de|não é; non|invece di|anziché|piuttosto che|non è; niet|in plaats van|geen; nie|zamiast|a nie; не|вместо|а не; `,
  backBehind: `; ; ; ではなく|ではございません|ではありません|ではない|じゃなく|でなく|の代わり|はしないで|はせず; ; ; ; ; ; ; ; 말고|아니라|대신|아닌|아니고|아닙니다`,
  except: `除了|除~以外|除~外|除~之外; except*|apart from|excluding|with the exception; außer|bis auf|ausgenommen|mit ausnahme|abgesehen von; 以外|を除|除き; excepto|salvo|a excepción|con excepción|?menos; sauf|hormis|excepté|à l'exception; exceto|salvo|à exceção|com exceção|?menos; tranne|eccetto|salvo|ad eccezione; behalve|uitgezonderd|met uitzondering; oprócz|z wyjątkiem|?poza; кроме|за исключением; 제외|빼고|?외`,
  included: `连~在内|包括~在内|包括|?也|?还|?含; including|inclusive of|?included|?even|?also; einschließlich|inklusive|samt|?auch|?sogar; を含め|も含|?含|?も; incluso|incluid*|inclusive|?también; y compris|inclus|inclus*|?même|?aussi; inclusive|incluindo|?incluíd*|?também; inclus*|compres*|?anche; inclusief|?ook; włącznie|łącznie z|w tym|?także|?też; включая|в том числе|вместе с|?тоже; 포함|까지도|?도`,
  none: `是不是|不是~吗|要不要|特别|别人|别的|区别|性别; not only|no problem|no longer|no later|no earlier; nicht nur|nicht mehr|nicht später; ; no solo|no obstante; pas seulement; não só; non solo|non appena; niet alleen; nie tylko; не только; `,
} as const satisfies Record<string, string>;

export type ContrastWord = keyof typeof CONTRAST;
