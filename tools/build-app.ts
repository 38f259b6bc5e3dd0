import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
/** What ends up in, or decides over, the built files. */
const sources = ['app', 'translations', 'package-lock.json'];
const manifest = join(root, 'dist/app/manifest.json');

/**
 * Builds `app/` into `dist/app` when a source is newer than the last build.
 * Resolves to true when it built, false when the build at hand was fresh.
 */
export async function ensureAppBuilt(): Promise<boolean> {
  const builtAt = await changedAt(manifest);
  const changes = await Promise.all(sources.map((source) => newestBelow(join(root, source))));
  if (builtAt > Math.max(...changes)) return false;
  await build({ configFile: join(root, 'app/vite.config.ts'), logLevel: 'warn' });
  return true;
}

async function newestBelow(path: string): Promise<number> {
  const entry = await stat(path).catch(() => null);
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = (await readdir(path)).filter((name) => !name.endsWith('.test.ts'));
  // The folder's own time tells of files that were taken away.
  const below = await Promise.all(names.map((name) => newestBelow(join(path, name))));
  return Math.max(entry.mtimeMs, ...below);
}

const changedAt = async (path: string) => (await stat(path).catch(() => null))?.mtimeMs ?? 0;

if (import.meta.main) {
  console.log((await ensureAppBuilt()) ? 'dist/app is built.' : 'dist/app is up to date.');
}
