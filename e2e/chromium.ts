import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

/**
 * A browser for tests and pictures: the one `CHROME_PATH` names, else the Chromium that comes with
 * npm (Linux x64 only), else an installed Chrome. The caller closes it.
 */
export async function launchChromium(): Promise<Browser> {
  // Never the package's own arguments: they switch web security and site isolation off, and then
  // every mistake in CORS or framing passes unseen.
  const args = ['--no-sandbox'];
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
    return chromium.launch({ executablePath: chosen, args });
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome', args });
  }
  const folder = await unpackedChromium();
  return chromium.launch({ executablePath: join(folder, 'chromium'), args, env: runtime(folder) });
}

/**
 * Unpacks once for all processes and later runs. Each process that finds nothing unpacks into a
 * folder of its own and renames it into place; who comes second throws its copy away, so nobody
 * ever starts a half-written browser and no lock can be left behind.
 */
async function unpackedChromium(): Promise<string> {
  const manifest = fileURLToPath(
    new URL('../package.json', import.meta.resolve('@sparticuz/chromium')),
  );
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `crossdesk-chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;

  const staging = await mkdtemp(join(tmpdir(), 'crossdesk-chromium-'));
  try {
    // The package unpacks into the temporary directory and decides what when it is loaded.
    const script = "import('@sparticuz/chromium').then((m) => m.default.executablePath())";
    await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
  return folder;
}

/** The libraries a bare machine lacks; its own fonts are kept where there are any. */
function runtime(folder: string): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]);
  const env = Object.fromEntries(own);
  const libraries = join(folder, 'al2023', 'lib');
  env.LD_LIBRARY_PATH = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return env;
}
