import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

const FILE = join(import.meta.dirname, '../dist/sandbox/zaf_sdk.min.js');

/**
 * The app framework's SDK as one file that sets `ZAFClient`, as the vendor's CDN serves it; made
 * once, from a third party's copy of an older SDK (the same protocol) that npm has. Answers its path.
 */
export async function ensureSdkBundled(): Promise<string> {
  if (existsSync(FILE)) return FILE;
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: join(import.meta.dirname, '../dist/sandbox'),
      emptyOutDir: false,
      lib: {
        entry: createRequire(import.meta.url).resolve('zendesk_app_framework_sdk'),
        formats: ['iife'],
        name: 'ZAFClient',
        fileName: () => 'zaf_sdk.min.js',
      },
    },
  });
  return FILE;
}
