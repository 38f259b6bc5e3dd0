import { convert } from '../customers/exchange-rates.ts';
import type { Price } from '../translation/spending.ts';

/** What an admin chooses from. The kind decides which adapter speaks, and which quirks it minds. */
export const ENGINE_KINDS = [
  'deepl',
  'deepseek',
  'qwen',
  'qwen_mt',
  'own_model',
  'openai',
  'libretranslate',
] as const;
export type EngineKind = (typeof ENGINE_KINDS)[number];

export interface EnginePreset {
  kind: EngineKind;
  displayName: string;
  /** What the form begins with; null: the vendor's own, which the kind knows. */
  baseUrl: string | null;
  model: string | null;
  needsKey: boolean;
  /** Whether a server in mainland China reaches it. */
  reachesChina: boolean;
  /** Price lists of 2026 in USD, to begin with: an admin enters what the contract says. */
  priceUsd: Price;
  adapter: 'deepl' | 'chat' | 'qwen_mt' | 'libretranslate';
  /** Sent along with every question: models that think first are slow and no better at this. */
  extraBody: Record<string, unknown>;
}

const preset = (
  kind: EngineKind,
  displayName: string,
  rest: Partial<Omit<EnginePreset, 'kind' | 'displayName'>>,
): EnginePreset => ({
  kind,
  displayName,
  baseUrl: null,
  model: null,
  needsKey: true,
  reachesChina: true,
  priceUsd: { per: 'tokens', input: 0, output: 0 },
  adapter: 'chat',
  extraBody: {},
  ...rest,
});

const QWEN = 'https://dashscope.aliyuncs.com/compatible-mode/v1';

export const PRESETS: readonly EnginePreset[] = [
  preset('deepl', 'DeepL', {
    adapter: 'deepl',
    reachesChina: false,
    priceUsd: { per: 'characters', amount: 25 },
  }),
  preset('deepseek', 'DeepSeek', {
    baseUrl: 'https://api.deepseek.com',
    model: 'deepseek-flash',
    priceUsd: { per: 'tokens', input: 0.3, output: 1.2 },
    extraBody: { thinking: { type: 'disabled' } },
  }),
  preset('qwen', 'Qwen', {
    baseUrl: QWEN,
    model: 'qwen-plus',
    priceUsd: { per: 'tokens', input: 0.4, output: 1.2 },
    extraBody: { enable_thinking: false },
  }),
  preset('qwen_mt', 'Qwen-MT', {
    adapter: 'qwen_mt',
    baseUrl: QWEN,
    model: 'qwen-mt-flash',
    priceUsd: { per: 'tokens', input: 0.16, output: 0.49 },
  }),
  preset('own_model', 'Own model', {
    baseUrl: 'http://localhost:11434/v1',
    model: 'qwen3',
    needsKey: false,
  }),
  preset('openai', 'OpenAI', {
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-6-luna',
    reachesChina: false,
    priceUsd: { per: 'tokens', input: 0.1, output: 0.5 },
  }),
  preset('libretranslate', 'LibreTranslate', {
    adapter: 'libretranslate',
    baseUrl: 'http://localhost:5000',
    needsKey: false,
    priceUsd: { per: 'characters', amount: 0 },
  }),
];

export function presetOf(kind: EngineKind): EnginePreset {
  const found = PRESETS.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`No engine is of the kind ${kind}.`);
  return found;
}

/** A price list's price in another currency, at reference rates, in round figures. */
export function priceIn(price: Price, currency: string): Price {
  const inCurrency = (amount: number) =>
    Number(
      (convert({ amount: String(amount), currency: 'USD' }, currency) ?? amount).toPrecision(3),
    );
  return price.per === 'characters'
    ? { per: 'characters', amount: inCurrency(price.amount) }
    : { per: 'tokens', input: inCurrency(price.input), output: inCurrency(price.output) };
}
