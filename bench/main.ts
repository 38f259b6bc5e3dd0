import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataAbsent } from './measuring/data-file.ts';
import type { Measurement } from './measuring/measurement.ts';
import { figuresByKey, renderTable } from './measuring/table.ts';

/** `npm run bench -- NAME`: runs the measurement of `bench/<name>.ts`. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length));

const HELP = `Usage: npm run bench -- NAME [--json FILE] [--seed N] [--data DIR]

  NAME         one of: ${names.join(', ')}
  --json FILE  writes the figures to a file as well
  --data DIR   folder with the data sets that some measurements need
  --seed N     makes the same inputs again (0 to 4294967295; printed at each run)
`;

function refuse(problem: string): never {
  process.stderr.write(`${problem}\n\n${HELP}`);
  process.exit(2);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        seed: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, positionals };
  } catch (error) {
    return refuse((error as Error).message);
  }
}

const { json, help, positionals, data, ...given } = readArguments();
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const [name, ...more] = positionals;
if (name === undefined) refuse('Which measurement?');
if (more.length > 0) refuse(`One measurement at a time: ${positionals.join(', ')}`);
if (!names.includes(name)) refuse(`There is no measurement "${name}".`);
const seed = given.seed === undefined ? randomInt(2 ** 32) : Number(given.seed);
if (given.seed?.trim() === '' || !Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
  refuse(`--seed must be a whole number from 0 to 4294967295, not "${given.seed}".`);
}
if (data !== undefined && !existsSync(data)) {
  refuse(`--data names a folder that is not there: ${data}`);
}
if (json !== undefined && !existsSync(join(json, '..'))) {
  refuse(`--json names a file in a folder that does not exist: ${json}`);
}

const { measurement } = (await import(`./${name}.ts`)) as { measurement: Measurement };
const [processor] = cpus();
process.stdout.write(
  [
    `${name}, seed ${seed}, Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'CPU'}`,
    ...measurement.about,
    'A noisy machine: read medians and ratios, and run it twice before believing a p95.',
    '',
    '',
  ].join('\n'),
);
const startedAt = performance.now();
const measured = await measurement
  .measure({
    seed,
    dataFolder: data ?? null,
    say: (line) => process.stderr.write(`  ${line}\n`),
  })
  .catch((error: unknown) => {
    if (error instanceof DataAbsent) refuse(error.message);
    throw error;
  });
const { figures, document } = Array.isArray(measured)
  ? { figures: measured, document: figuresByKey(measured) }
  : measured;
const seconds = Math.round((performance.now() - startedAt) / 1_000);
process.stdout.write(`\n${renderTable(figures)}\n\nTook ${seconds} s.\n`);
if (json !== undefined) {
  writeFileSync(json, `${JSON.stringify(document, null, 2)}\n`);
  process.stdout.write(`Written to ${json}\n`);
}
