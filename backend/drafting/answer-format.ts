/** Ways to ask for JSON, the surest first. Servers that speak OpenAI's protocol differ in these. */
export const FORMATS = ['json_schema', 'json_object', 'text'] as const;
export type AnswerFormat = (typeof FORMATS)[number];

export function nextFormat(format: AnswerFormat): AnswerFormat | null {
  return FORMATS[FORMATS.indexOf(format) + 1] ?? null;
}

export function responseFormat(format: AnswerFormat, schemaName: string, schema: object) {
  switch (format) {
    case 'json_schema':
      return {
        response_format: {
          type: 'json_schema' as const,
          json_schema: { name: schemaName, strict: true, schema: withoutLimits(schema) },
        },
      };
    case 'json_object':
      return { response_format: { type: 'json_object' as const } };
    default:
      return {};
  }
}

/** Said to the model where the server does not hold it to the schema. */
export function formatInstruction(format: AnswerFormat, schema: object): string {
  if (format === 'json_schema') return '';
  return `\n\nAnswer with one JSON object and nothing else. It matches this JSON schema:\n${JSON.stringify(schema)}`;
}

const LIMITS = new Set(
  '$schema $id minimum maximum minLength maxLength minItems maxItems pattern format default examples'.split(
    ' ',
  ),
);

/** Strict mode knows no limits on values; the answer is checked against the full schema here. */
function withoutLimits(schema: unknown): Record<string, unknown> {
  const copy = (value: unknown, isMap: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => copy(one, false));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        // Below `properties` the keys are names, not keywords.
        .filter(([key]) => isMap || !LIMITS.has(key))
        .map(([key, inner]) => [key, copy(inner, key === 'properties' && !isMap)]),
    );
  };
  return copy(schema, false) as Record<string, unknown>;
}
