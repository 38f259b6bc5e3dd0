import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileFindings, listFindings } from './package-rules/file-rules.ts';
import { type Finding, failing } from './package-rules/finding.ts';
import { imageFindings } from './package-rules/image-rules.ts';
import { manifestFindings } from './package-rules/manifest-rules.ts';
import { readJsonObject } from './package-rules/read-json-object.ts';
import { translationFindings } from './package-rules/translation-rules.ts';

const MANIFEST_CODES = {
  notJson: 'manifest_not_json',
  notObject: 'manifest_not_json',
  duplicateKeys: 'duplicate_manifest_keys',
};

/**
 * Zendesk's rules for a package of app framework 2, as its own validator has them, and those that
 * the validator does not look at: sizes of pictures, and files that do not belong there.
 *
 * @param folder of the built package, with manifest.json in it
 * @param options.isRelease what the Marketplace wants is an error, not a warning
 * @param options.expected the exact list of files
 */
export async function checkPackage(
  folder: string,
  options: { isRelease: boolean; expected: readonly string[] },
): Promise<Finding[]> {
  const { files, findings } = await readPackage(folder);
  const all = [...findings, ...listFindings(files, options.expected), ...fileFindings(files)];
  all.push(...imageFindings(files, options.isRelease));
  const source = files.get('manifest.json');
  if (source === undefined) {
    const nested = [...files.keys()].find((path) => /^[^/]+\/manifest\.json$/.test(path));
    return nested === undefined
      ? [...all, failing('missing_manifest', 'there is no manifest.json')]
      : [...all, failing('nested_manifest', `manifest.json is at ${nested}, not at the top`)];
  }
  const manifest = readJsonObject(source.toString('utf8'), 'manifest.json', MANIFEST_CODES);
  all.push(...manifest.findings);
  if (manifest.value === null) return all;
  return [
    ...all,
    ...manifestFindings(manifest.value, files, options.isRelease),
    ...translationFindings(files, manifest.value),
  ];
}

async function readPackage(folder: string) {
  const files = new Map<string, Buffer>();
  const findings: Finding[] = [];
  async function walk(below: string): Promise<void> {
    for (const name of (await readdir(join(folder, below))).sort()) {
      const path = posix.join(below, name);
      const entry = await lstat(join(folder, path));
      if (entry.isSymbolicLink()) {
        findings.push(failing('symlink_in_zip', `${path} is a symbolic link`));
      } else if (entry.isDirectory()) await walk(path);
      else files.set(path, await readFile(join(folder, path)));
    }
  }
  await walk('');
  return { files, findings };
}
