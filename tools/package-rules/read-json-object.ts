import { parseDocument } from 'yaml';
import { type Finding, failing, isObject, type Json } from './finding.ts';

/** Parses a file of the package that must hold a JSON object; null beside what is wrong with it. */
export function readJsonObject(
  text: string,
  file: string,
  codes: { notJson: string; notObject: string; duplicateKeys: string },
): { value: Json | null; findings: Finding[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      value: null,
      findings: [failing(codes.notJson, `${file} is not JSON: ${(error as Error).message}`)],
    };
  }
  if (!isObject(value)) {
    return { value: null, findings: [failing(codes.notObject, `${file} is not a JSON object`)] };
  }
  const twice = duplicateKeys(text);
  if (twice.length === 0) return { value, findings: [] };
  const where = `${file} names a key twice, on line ${twice.join(', ')}`;
  return { value, findings: [failing(codes.duplicateKeys, where)] };
}

/** `JSON.parse` keeps the last of two; JSON is YAML too, and a YAML parser tells. */
function duplicateKeys(text: string): number[] {
  return parseDocument(text, { uniqueKeys: true })
    .errors.filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ linePos }) => linePos?.[0].line ?? 0);
}
