import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GatePair } from './read-pairs.ts';

const PHRASEBOOK = join(import.meta.dirname, '../../sandbox/phrasebook/outbound.json');
const CHINESE = 'zh-CN';

/**
 * What a shop says every day: the sandbox's replies, from Chinese into each of their languages. All
 * are good translations. Words were mended on them, so they say how the gate does at home.
 */
export function readOwnSentences(): GatePair[] {
  const rows = JSON.parse(readFileSync(PHRASEBOOK, 'utf8')) as Record<string, string>[];
  return rows.flatMap(({ [CHINESE]: source = '', ...others }) =>
    Object.entries(others).map(([targetLanguage, target]) => ({
      ...{ sourceLanguage: CHINESE, source, targetLanguage, target },
      dangerous: false,
    })),
  );
}
