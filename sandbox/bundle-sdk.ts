import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const FILE = join(import.meta.dirname, '../dist/sandbox/zaf_sdk.min.js');

/**
 * The app framework's SDK as one file that sets `ZAFClient`, as the vendor's CDN serves it; made
 * once, from a third party's copy of an older SDK (the same protocol) that npm has. Answers its path.
 */
export async function ensureSdkBundled(): Promise<string> {
  if (existsSync(FILE)) return FILE;
  await mkdir(dirname(FILE), { recursive: true });
  // Renamed into place when complete: several processes may do this at once.
  const staging = await mkdtemp(join(dirname(FILE), 'sdk-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: staging,
      emptyOutDir: false,
      lib: {
        entry: createRequire(import.meta.url).resolve('zendesk_app_framework_sdk'),
        formats: ['iife'],
        name: 'ZAFClient',
        fileName: () => 'zaf_sdk.min.js',
      },
    },
  });
  await rename(join(staging, 'zaf_sdk.min.js'), FILE);
  await rm(staging, { recursive: true, force: true });
  return FILE;
}
