import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Tracked and new files; a clone without git history still has its index. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));
const code = files.filter((path) => /\.tsx?$/.test(path));
const product = code.filter((path) => /^(backend|app)\//.test(path));
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('backend/testing/');

describe('the rules of the house', () => {
  it('keep the word for the pretend helpdesk out of the product', () => {
    expect(product.filter((path) => /sandbox/i.test(read(path)))).toEqual([]);
  });

  it('have at the top level only what belongs there', () => {
    const top = new Set(files.map((path) => path.split('/')[0] ?? ''));
    const known = [
      ...['.ci', '.env.example', '.gitignore', '.npmrc', 'CONTRIBUTING.md', 'LICENSE', 'README.md'],
      ...['app', 'assets', 'backend', 'bench', 'docs', 'e2e', 'sandbox', 'tools', 'translations'],
      ...['biome.json', 'manifest.json', 'package-lock.json', 'package.json'],
      ...['tsconfig.json', 'vitest.config.ts'],
    ];
    expect([...top].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('keep files small', () => {
    // The sidebar's contract is one file by design.
    const most = (path: string) =>
      path === 'backend/http/contract.ts' || isTest(path) ? 400 : 250;
    const long = code.filter((path) => read(path).split('\n').length > most(path) + 1);
    expect(long).toEqual([]);
  });

  it('read the environment, the clock and the network in one place only', () => {
    const outside = product.filter(
      (path) =>
        path.startsWith('backend/') &&
        !isTest(path) &&
        !['backend/main.ts', 'backend/config.ts'].includes(path) &&
        /\bprocess\.env\b|\bconsole\.|\bDate\.now\(\)|\bnew Date\(\)|\bglobalThis\.fetch\b/.test(
          read(path),
        ),
    );
    expect(outside).toEqual([]);
  });

  it('let imports go one way', () => {
    const forbidden: [RegExp, RegExp][] = [
      [/^backend\/(?!testing)/, /from '(?:\.\.\/)+(?:sandbox|app|e2e|bench|tools)\//],
      [/^app\//, /from '(?:\.\.\/)+backend\/(?!http\/contract(?:-[a-z-]+)?\.ts')/],
      [/^sandbox\//, /from '(?:\.\.\/)+backend\/(?!helpdesks\/zendesk\/trigger-)/],
      [
        /^backend\/(?:translation|customers|risk|routing|knowledge|drafting)\//,
        /from '(?:fastify|pg-boss|\.\.\/(?:http|jobs|journeys|helpdesks\/zendesk)\/[^']*)'/,
      ],
      [/^backend\/domain\.ts$/, /^import /m],
      // Of the API only the shapes that both sides speak of.
      [/^backend\/journeys\//, /from '\.\.\/(?:\.\.\/)?http\/(?!contract(?:-[a-z-]+)?\.ts')/],
      [/^backend\/helpdesks\//, /from '(?:\.\.\/)+(?:http|jobs|journeys)\//],
    ];
    const broken = code
      .filter((path) => !isTest(path))
      .filter((path) =>
        forbidden.some(([where, what]) => where.test(path) && what.test(read(path))),
      );
    expect(broken).toEqual([]);
  });

  it('take no path of a machine and no registry along', () => {
    const texts = files.filter((path) => !/\.(png|svg|ico)$/.test(path));
    const machine = new RegExp(['/wo', 'rk/|/ho', 'me/[a-z]|registry\\.', 'npmjs'].join(''));
    expect(texts.filter((path) => machine.test(read(path)))).toEqual([]);
  });
});

describe('the papers', () => {
  it('.env.example explains every key that the configuration reads, and no other', () => {
    const config = read('backend/config.ts');
    const known = new Set(
      [...config.matchAll(/'([A-Z][A-Z_]{3,})'|\b(?:environment|values)\.([A-Z_]{4,})/g)].map(
        (match) => match[1] ?? match[2],
      ),
    );
    const explained = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(explained.sort()).toEqual([...known].sort());
  });

  it.each(['README.md', 'CONTRIBUTING.md'])(
    '%s names only commands and paths that exist',
    (name) => {
      const text = read(name);
      const scripts = Object.keys(
        (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
      );
      const commands = [...text.matchAll(/\bnpm (?:run )?([a-z-]+(?::[a-z]+)?)/g)]
        .map((match) => match[1] ?? '')
        .filter((command) => !['ci', 'install', 'view'].includes(command));
      expect(commands.filter((command) => !scripts.includes(command))).toEqual([]);
      const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\.(?:ts|json|md))`/g)].map(
        (match) => match[1] ?? '',
      );
      // What a command makes is there once it has run.
      const made = (path: string) => path.startsWith('dist/');
      expect(paths.filter((path) => !made(path) && !existsSync(join(ROOT, path)))).toEqual([]);
      const links = [...text.matchAll(/\]\(((?!https?:|#)[^)]+)\)/g)].map(
        (match) => match[1] ?? '',
      );
      expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    },
  );
});
