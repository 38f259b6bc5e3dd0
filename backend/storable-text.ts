/**
 * Text as Postgres can keep it. NUL and halves of surrogate pairs are legal in JSON and in JS, and
 * come from cut-off emoji and broken mail; a statement that carries one fails as a whole.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** The same for every string in a parsed JSON document; for the edges where such documents come in. */
export function storableDocument<T>(value: T): T {
  if (typeof value === 'string') return storableText(value) as T;
  if (Array.isArray(value)) return value.map(storableDocument) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, storableDocument(held)]),
  ) as T;
}
