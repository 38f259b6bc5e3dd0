import { findAddressProblem } from '../engines/address-guard.ts';
import { presetOf } from '../engines/engine-kinds.ts';
import type { EngineRecord } from '../engines/engine-store.ts';
import { BadInput } from '../errors.ts';
import type { EngineInput } from '../http/contract-engines.ts';

/** An engine as it may be stored; `key` undefined leaves the one that is there. */
export type CheckedEngine = Omit<EngineRecord, 'engineId' | 'hasKey' | 'probe'> & {
  key?: string | null;
};

const SENTENCES = {
  not_a_url: 'The address is not a web address, such as https://api.example.com/v1.',
  has_login: 'The address must not hold a login or a mark. The key has a field of its own.',
  https_only: 'The address must begin with https://.',
  private_address: 'The address leads into a private network, which this service does not allow.',
};

/** What an admin entered, checked; throws `BadInput` that says what is wrong. */
export function checkEngine(
  input: EngineInput,
  before: EngineRecord | null,
  mayBePrivate: boolean,
): CheckedEngine {
  const { kind, price, isOn } = input;
  const preset = presetOf(kind);
  const displayName = input.displayName.trim();
  if (displayName === '') throw new BadInput('engine_name', 'The engine needs a name.');
  if (before?.isFromEnvironment) {
    // Where the service's own key is sent is not an admin's to choose.
    const { isFromEnvironment, baseUrl, model } = before;
    return { kind, displayName, price, isOn, isFromEnvironment, baseUrl, model };
  }
  const baseUrl = readAddress(input, mayBePrivate);
  const model = preset.model === null ? null : input.model?.trim() || null;
  if (preset.model !== null && model === null) {
    throw new BadInput('engine_model', 'The engine needs the name of a model.');
  }
  const key = readKey(input);
  const isMoved = before !== null && originOf(before.baseUrl) !== originOf(baseUrl);
  // Else whoever may change an address could have a colleague's key sent to himself.
  if (key === undefined && isMoved && before.hasKey) {
    throw new BadInput('engine_key_again', 'Enter the key again: the address is another one.');
  }
  if (key === undefined && preset.needsKey && before?.hasKey !== true) {
    throw new BadInput('engine_key', 'The engine needs a key.');
  }
  const engine = { kind, displayName, price, isOn, isFromEnvironment: false, baseUrl, model };
  return key === undefined ? engine : { ...engine, key };
}

/** The key that was entered, else the one that is kept. */
export async function keyToUse(
  { key }: CheckedEngine,
  before: EngineRecord | null,
  openKey: (engineId: string) => Promise<string | null>,
): Promise<string | null> {
  if (key !== undefined) return key;
  return before === null ? null : openKey(before.engineId);
}

function readAddress({ kind, baseUrl }: EngineInput, mayBePrivate: boolean): string | null {
  const given = baseUrl?.trim().replace(/\/+$/, '') ?? '';
  if (given === '') {
    if (kind === 'deepl') return null;
    throw new BadInput('engine_address_not_a_url', SENTENCES.not_a_url);
  }
  const problem = findAddressProblem(given, mayBePrivate);
  if (problem !== null) throw new BadInput(`engine_address_${problem}`, SENTENCES[problem]);
  // DeepL's own package sends the key wherever it is told.
  if (kind === 'deepl' && !mayBePrivate && !new URL(given).hostname.endsWith('.deepl.com')) {
    throw new BadInput('engine_address_deepl', 'DeepL is reached at addresses of deepl.com only.');
  }
  return given;
}

/** Undefined: leave it. Line breaks come along when a key is copied. */
function readKey({ key }: EngineInput): string | undefined {
  const given = key?.trim() ?? '';
  if (given === '') return undefined;
  if (!/^[\x21-\x7e]+$/.test(given)) {
    throw new BadInput('engine_key_form', 'The key holds signs that no key has. Copy it again.');
  }
  return given;
}

function originOf(address: string | null): string {
  return address === null ? '' : new URL(address).origin;
}
