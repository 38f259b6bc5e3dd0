import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

/** What the sidebar may load before the first panel is filled. */
const LIMIT_KB = 130;
/** Zendesk's SDK, loaded beside it. */
const SDK_KB = 6;

it('keeps the first load of the sidebar small', async () => {
  const configFile = join(import.meta.dirname, '../app/vite.config.ts');
  const built = await build({ configFile, logLevel: 'silent', build: { write: false } });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = output.filter((one) => one.type === 'chunk');
  const size = (code: string) => gzipSync(code).length / 1000;

  const entry = chunks.find((one) => one.isEntry);
  const locales = chunks.filter((one) => /^assets\/(en|zh-CN)-/.test(one.fileName));
  expect(locales).toHaveLength(2);
  const largest = Math.max(...locales.map((one) => size(one.code)));
  expect(size(entry?.code ?? '') + largest + SDK_KB).toBeLessThan(LIMIT_KB);
  expect(entry?.code).not.toContain('validateDOMNesting');
  // A page made for React's development half does not even start with the other half.
  expect(chunks.filter((one) => one.code.includes('jsxDEV')).map((one) => one.name)).toEqual([]);
  // Zendesk alone reads these.
  expect(locales.map((one) => one.code).join()).not.toContain('installation_instructions');
});
