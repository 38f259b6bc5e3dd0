import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../manifest.ts';
import type { PackageOptions } from './package-options.ts';

/** What goes in from `assets/`; everything else there stays here. */
const ASSETS = ['icon_nav_bar.svg', 'icon_ticket_editor.svg', 'logo-small.png', 'logo.png'];
const SCREENSHOTS = ['screenshot-0.png', 'screenshot-1.png', 'screenshot-2.png'];

/**
 * The files of the package by their path in it, from an allow-list: nothing gets in by lying about.
 *
 * @param folders.root the repository
 * @param folders.screenshots where `--screenshots` left them; all three or none are taken
 */
export function packageContents(
  options: PackageOptions,
  folders: { root: string; screenshots: string },
): Map<string, Buffer> {
  const { root, screenshots } = folders;
  const files: [string, Buffer][] = [
    ['manifest.json', json(manifestOf(options, root))],
    ...translations(root),
    ...ASSETS.map((name): [string, Buffer] => [
      `assets/${name}`,
      readFileSync(join(root, 'assets', name)),
    ]),
  ];
  if (SCREENSHOTS.every((name) => existsSync(join(screenshots, name)))) {
    for (const name of SCREENSHOTS) {
      files.push([`assets/${name}`, readFileSync(join(screenshots, name))]);
    }
  }
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function manifestOf(options: PackageOptions, root: string): object {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    author?: { name?: string; email?: string; url?: string };
  };
  const { name, author, ...rest } = readManifest(options.backend);
  return {
    name,
    version: about.version,
    author: { ...author, ...about.author, ...options.author },
    ...(options.termsUrl === null ? {} : { termsConditionsURL: options.termsUrl }),
    ...rest,
  };
}

/** Of our texts only what Zendesk shows; the name is the same in every language. */
function translations(root: string): [string, Buffer][] {
  const folder = join(root, 'translations');
  return readdirSync(folder)
    .filter((file) => /^[a-z]{2}(?:-[A-Z]{2})?\.json$/.test(file))
    .map((file) => {
      const { app } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        app: Record<string, unknown>;
      };
      const { name, ...texts } = app;
      const shown = file === 'en.json' ? { name, ...texts } : texts;
      return [`translations/${file}`, json({ app: shown })];
    });
}

const json = (value: object) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
