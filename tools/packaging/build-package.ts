import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../package-rules/finding.ts';
import { checkPackage } from '../package-rules.ts';
import { packageContents } from './package-contents.ts';
import type { PackageOptions } from './package-options.ts';
import { zipPackage } from './zip-package.ts';

/** zcli keeps there which app it made; it would be packaged. */
const ZCLI_CONFIG = 'zcli.apps.config.json';

export interface BuiltPackage {
  folder: string;
  zip: string;
  files: string[];
  bytes: number;
}

/**
 * Builds the package beside its place, checks it, and moves folder and zip to where they belong.
 * Where a rule is broken nothing is changed: what an earlier run built stays.
 */
export async function buildPackage(
  options: PackageOptions,
  folders: { root: string; dist: string; screenshots: string },
): Promise<{ built: BuiltPackage | null; findings: Finding[] }> {
  const files = packageContents(options, folders);
  await mkdir(folders.dist, { recursive: true });
  const staging = await mkdtemp(join(folders.dist, '.package-'));
  try {
    const staged = join(staging, 'zendesk');
    for (const [path, content] of files) {
      await mkdir(dirname(join(staged, path)), { recursive: true });
      await writeFile(join(staged, path), content);
    }
    const expected = [...files.keys()];
    const findings = await checkPackage(staged, { isRelease: options.isRelease, expected });
    if (findings.some(({ severity }) => severity === 'error')) return { built: null, findings };

    const bytes = await zipPackage(files);
    await writeFile(join(staging, 'zendesk.zip'), bytes);
    await keepZcliConfig(folders.dist, staged);
    const folder = join(folders.dist, 'zendesk');
    const zip = join(folders.dist, 'zendesk.zip');
    await rm(folder, { recursive: true, force: true });
    await rename(staged, folder);
    await rename(join(staging, 'zendesk.zip'), zip);
    return { built: { folder, zip, files: expected, bytes: bytes.length }, findings };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function keepZcliConfig(dist: string, staged: string): Promise<void> {
  await writeFile(join(staged, '.zcliignore'), `${ZCLI_CONFIG}\n`);
  const config = join(dist, 'zendesk', ZCLI_CONFIG);
  if (existsSync(config)) await copyFile(config, join(staged, ZCLI_CONFIG));
}
