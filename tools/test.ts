import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAppBuilt } from './build-app.ts';

/**
 * `npm test`: lint, types, and every test there is. The closing line sums all of them: `N passed,
 * N failed`, where lint and types count as one each.
 */
const ROOT = join(import.meta.dirname, '..');
let passed = 0;
let failed = 0;
let skipped = 0;

function run(name: string, command: string, args: string[]): boolean {
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin', command), args, {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0;
}

function count(isGood: boolean): void {
  if (isGood) passed += 1;
  else failed += 1;
}

await ensureAppBuilt();
count(run('lint', 'biome', ['check', '.']));
count(run('types', 'tsc', ['--noEmit']));

const folder = mkdtempSync(join(tmpdir(), 'crossdesk-tests-'));
const report = join(folder, 'report.json');
const isGreen = run('tests', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
try {
  const result = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  skipped += result.numPendingTests + result.numTodoTests;
  // A file that cannot be loaded fails without a failed test.
  if (!isGreen && result.numFailedTests === 0) failed += 1;
} catch {
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });
const tail = skipped > 0 ? `, ${skipped} skipped` : '';
process.stdout.write(`\n${passed} passed, ${failed} failed${tail}\n`);
process.exit(failed === 0 ? 0 : 1);
