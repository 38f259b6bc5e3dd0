import { Compile } from 'typebox/compile';

export type ReadAnswer = { ok: true; value: unknown } | { ok: false; problem: string };

/**
 * The JSON value in a model's text, checked against the schema. Models without a JSON mode wrap it
 * in a code fence or in sentences. `problem` is told to the model when it may try again.
 */
export function readAnswer(text: string, schema: object): ReadAnswer {
  const value = parse(text);
  if (value === undefined) return { ok: false, problem: 'The answer is not one JSON value.' };
  const validator = Compile(schema);
  if (validator.Check(value)) return { ok: true, value };
  const problems = [...validator.Errors(value)]
    .slice(0, 5)
    .map((error) => `${error.instancePath || '/'}: ${error.message}`);
  return { ok: false, problem: problems.join('; ') };
}

function parse(text: string): unknown {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/i.exec(text)?.[1];
  const outermost = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const candidate of [text, fenced, outermost]) {
    if (candidate === undefined || candidate.trim() === '') continue;
    try {
      return JSON.parse(candidate);
    } catch {
      // The next way of reading may do.
    }
  }
  return undefined;
}
