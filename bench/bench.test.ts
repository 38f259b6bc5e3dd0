import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inventCustomers, inventFurtherMessage, inventMessage } from './journey/customers.ts';
import { startDelayingProxy } from './measuring/delaying-proxy.ts';
import { type Figure, meetsAim } from './measuring/measurement.ts';
import { seededRandom } from './measuring/random.ts';
import { median, percentile } from './measuring/statistics.ts';
import { figuresByKey, renderTable } from './measuring/table.ts';

function bench(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

describe('the command line', () => {
  it('explains itself', async () => {
    const { code, out } = await bench('--help');
    expect(code).toBe(0);
    expect(out).toContain('npm run bench -- NAME [--json FILE] [--seed N] [--data DIR]');
    expect(out).toMatch(/one of: .*journey/);
  });

  it.each([
    [['nothing-like-it'], 'There is no measurement "nothing-like-it".'],
    [['../sandbox/main'], 'There is no measurement "../sandbox/main".'],
    [[], 'Which measurement?'],
    [['journey', 'journey'], 'One measurement at a time: journey, journey'],
    [['journey', '--seed', 'abc'], 'not "abc"'],
    [['journey', '--seed', '-1'], '--seed'],
    [['journey', '--json', '/no/such/folder/file.json'], 'a folder that does not exist'],
    [['value', '--data', '/no/such/folder'], 'a folder that is not there'],
    [['journey', '--fast'], '--fast'],
  ])('refuses %j and names what there is', async (args, problem) => {
    const { code, out, err } = await bench(...args);
    expect(code).toBe(2);
    expect(err).toContain(problem);
    expect(err).toMatch(/one of: .*journey/);
    expect(err).not.toMatch(/^ {4}at /m);
    expect(out).toBe('');
  });
});

describe('a measurement that needs data', () => {
  it.each(['value', 'reply-parsing'])('%s says what is missing, and no stack', async (name) => {
    const { code, err } = await bench(name);
    expect(code).toBe(2);
    expect(err).toContain('--data DIR');
    expect(err).not.toMatch(/^ {4}at /m);
  });
});

describe('percentile', () => {
  const toHundred = seededRandom(1);
  const shuffled = Array.from({ length: 100 }, (_, index) => index + 1).sort(
    () => toHundred.next() - 0.5,
  );
  it.each([
    [shuffled, 95, 95],
    [shuffled, 100, 100],
    [shuffled, 0, 1],
    [[7], 95, 7],
    [[1, 2], 50, 1],
    [[10, 9, 100], 95, 100],
  ])('of %j, %i %% → %i', (values, percent, wanted) => {
    expect(percentile(values, percent)).toBe(wanted);
  });

  it('sorts by number, and leaves the values as they were', () => {
    const values = [100, 9, 10];
    expect(median(values)).toBe(10);
    expect(values).toEqual([100, 9, 10]);
  });

  it('of nothing is an error, not a figure', () => {
    expect(() => percentile([], 95)).toThrow('nothing was measured');
  });
});

describe('the seeded generator', () => {
  it('repeats itself for the same seed only', () => {
    const take = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
    expect(take(0).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('reaches both ends of a range and every choice', () => {
    const random = seededRandom(3);
    const seen = new Set(Array.from({ length: 500 }, () => random.between(2, 5)));
    expect([...seen].sort()).toEqual([2, 3, 4, 5]);
    const picked = new Set(Array.from({ length: 500 }, () => random.pick(['a', 'b', 'c'])));
    expect(picked.size).toBe(3);
    expect(() => random.pick([])).toThrow('nothing to pick');
  });

  it('invents people and messages without a blank left', () => {
    const invent = (seed: number) => {
      const random = seededRandom(seed);
      return inventCustomers(50, random, new Date('2026-03-01T00:00:00Z')).map((customer) => ({
        customer,
        message: inventMessage(customer, random),
        further: inventFurtherMessage(customer, 'threat', random),
      }));
    };
    const all = invent(11);
    expect(all).toEqual(invent(11));
    expect(new Set(all.map(({ customer }) => customer.email)).size).toBe(50);
    expect(new Set(all.map(({ customer }) => customer.phrases.language)).size).toBe(6);
    expect(JSON.stringify(all.map(({ message, further }) => [message, further]))).not.toMatch(
      /[{}]\w+\}|undefined/,
    );
  });
});

describe('the table', () => {
  const figure = (value: number, aim: Figure['aim'], key: string | null = 'a'): Figure => ({
    key,
    what: 'what',
    value,
    unit: 'ms',
    aim,
    instead: null,
  });

  it.each<[number, Figure['aim'], boolean | null]>([
    [150, { is: 'below', value: 150 }, false],
    [149.9, { is: 'below', value: 150 }, true],
    [3, { is: 'at most', value: 3 }, true],
    [3.1, { is: 'at most', value: 3 }, false],
    [400, { is: 'at least', value: 400 }, true],
    [399, { is: 'at least', value: 400 }, false],
    [Number.NaN, { is: 'below', value: 150 }, false],
    [1, null, null],
  ])('%d against %j: %s', (value, aim, wanted) => {
    expect(meetsAim(figure(value, aim))).toBe(wanted);
  });

  it('says what was missed, and keeps comparisons out of the file', () => {
    const figures = [figure(1234.567, { is: 'below', value: 150 }), figure(2, null, null)];
    expect(renderTable(figures)).toMatch(/1,235 ms {2}below 150 {2}MISSED/);
    expect(figuresByKey(figures)).toEqual({ a: 1234.57 });
  });
});

describe('the delaying proxy', () => {
  it('passes everything on, in order, and notes the answers of a kind', async () => {
    const body = 'x'.repeat(300_000);
    const target = createServer((request, response) => {
      response.statusCode = request.url === '/hook' ? 202 : 200;
      request.pipe(response);
    }).listen(0, '127.0.0.1');
    await once(target, 'listening');
    const proxy = await startDelayingProxy((target.address() as AddressInfo).port);
    onTestFinished(async () => {
      await proxy.close();
      target.close();
    });
    for (const delay of [0, 3]) {
      proxy.setDelay(delay);
      const answer = await fetch(`${proxy.url}/`, { method: 'POST', body });
      expect(await answer.text()).toBe(body);
      await (await fetch(`${proxy.url}/hook`, { method: 'POST', body: 'y' })).text();
      expect(proxy.takeAnswers(202)).toHaveLength(1);
      expect(proxy.takeAnswers(202)).toEqual([]);
    }
  });
});

describe('the meaning gate', () => {
  it('names the line of a file that is no table of pairs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'pairs.tsv');
    writeFileSync(
      file,
      'source_lang\tsource\ttarget_lang\ttarget\tdangerous\nzh\t退款\tde\tErstattung\tno\n',
    );
    const { code, err } = await bench('meaning-gate', '--data', file);
    expect(code).toBe(2);
    expect(err).toContain(`Line 2 of ${file} is no pair`);
  });
});
