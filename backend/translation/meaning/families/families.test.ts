import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDifferences } from '../check-meaning.ts';
import { ALL_FAMILIES, TABLES } from './families.ts';

const LANGUAGES = 'zh en de ja es fr pt it nl pl ru ko'.split(' ');
const rows = Object.entries(ALL_FAMILIES).flatMap(([family, members]) =>
  Object.entries(members).map(([name, row]) => ({ member: `${family}.${name}`, row })),
);

const swaps = readFileSync(join(import.meta.dirname, 'swaps-for-tests.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string, string]);

function byFamilies(from: string, source: string, to: string, target: string): string[] {
  return findDifferences({ text: source, language: from }, { text: target, language: to })
    .differences.map(({ reason }) => reason)
    .filter((reason) => reason.startsWith('family:'));
}

describe('families', () => {
  it.each(rows)('$member has a column for each language', ({ row }) => {
    expect(row.split(';')).toHaveLength(LANGUAGES.length);
  });

  it('have a name each: of two with the same the later would hide the first', () => {
    const names = TABLES.flatMap((table) => Object.keys(table));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are written in small letters', () => {
    expect(rows.filter(({ row }) => row.toLowerCase() !== row)).toEqual([]);
  });

  it.each(swaps)('%s: %s: %s ≠ %s: %s', (family, from, source, to, target) => {
    expect(byFamilies(from, source, to, target).map((one) => one.split(':')[1])).toContain(family);
  });

  it('hears who or what is denied, and that "not manual" is "automatic"', () => {
    const source = 'Lleve el kayak al muelle, no lo recogemos en su casa.';
    const turned = 'Bringen Sie das Kajak nicht zum Steg, wir holen es bei Ihnen zu Hause ab.';
    expect(byFamilies('es', source, 'de', turned)).toEqual(['family:fetching:turned']);
  });

  it('catches a swap of every family', () => {
    const tested = new Set(swaps.map(([family]) => family));
    expect(Object.keys(ALL_FAMILIES).filter((family) => !tested.has(family))).toEqual([]);
  });
});
