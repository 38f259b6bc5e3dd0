/** The fields of an engine's form that a refusal can be about. */
export type EngineField = 'name' | 'model' | 'address' | 'key';

/** Which field is to be mended; null: the refusal is about none, or there is no refusal. */
export function faultyField(code: string | undefined): EngineField | null {
  const [, field] = /^engine_(name|model|address|key)(?:_|$)/.exec(code ?? '') ?? [];
  return (field as EngineField | undefined) ?? null;
}
