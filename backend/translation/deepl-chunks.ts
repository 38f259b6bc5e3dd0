/** DeepL takes 50 texts and 128 KiB a request; the body is form-encoded: nine bytes a Han sign. */
export const DEEPL_LIMITS = { texts: 50, bytes: 100 * 1024 };

/** Bytes that a text takes in a form-encoded body. */
export function encodedBytes(text: string): number {
  return new URLSearchParams({ text }).toString().length + 1;
}

/** Groups items, in order, so that no request passes a limit. */
export function chunkByLimits<T>(items: T[], textOf: (item: T) => string, reserved: number): T[][] {
  const chunks: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const size = encodedBytes(textOf(item));
    const last = chunks.at(-1);
    const fits = last !== undefined && last.length < DEEPL_LIMITS.texts;
    if (fits && bytes + size + reserved <= DEEPL_LIMITS.bytes) {
      last.push(item);
      bytes += size;
    } else {
      chunks.push([item]);
      bytes = size;
    }
  }
  return chunks;
}

/**
 * Cuts a text that no single request would take: after sentences, else after spaces, else between
 * characters. The pieces together are the text.
 */
export function cutLongText(text: string, limit: number): string[] {
  if (encodedBytes(text) <= limit) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const part of text.split(/(?<=[.!?。！？]\s*|\s)/u)) {
    for (const unit of encodedBytes(part) > limit ? part : [part]) {
      if (piece !== '' && encodedBytes(piece) + encodedBytes(unit) > limit) {
        pieces.push(piece);
        piece = '';
      }
      piece += unit;
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}
