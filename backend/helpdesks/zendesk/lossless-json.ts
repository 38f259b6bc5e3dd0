/**
 * JSON whose ids may be larger than 2^53: JavaScript's numbers would silently become another
 * ticket's. V8 shows the reviver what stood in the text, and writes back what is marked as raw.
 */

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const V8Json = JSON as unknown as {
  parse(text: string, reviver?: Reviver): unknown;
  rawJSON(text: string): unknown;
};

/** Only where a text has so long a number is it worth the reviver's time. */
const LONG_INTEGER = /\d{16}/;
const INTEGER = /^-?\d+$/;

/** As `JSON.parse`, but integers that no JS number holds are strings of their digits. */
export function parseLossless(text: string): unknown {
  if (!LONG_INTEGER.test(text)) return JSON.parse(text);
  return V8Json.parse(text, (_key, value, { source }) =>
    typeof value === 'number' &&
    !Number.isSafeInteger(value) &&
    source !== undefined &&
    INTEGER.test(source)
      ? source
      : value,
  );
}

/** An id of digits, for a body where the vendor wants a number; anything else stays as it is. */
export function numericId(id: string): unknown {
  return /^(?:0|[1-9]\d*)$/.test(id) ? V8Json.rawJSON(id) : id;
}
