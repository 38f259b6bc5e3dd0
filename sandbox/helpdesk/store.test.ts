import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GroupRecord } from './records.ts';
import { openStore } from './store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpdesk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const group = (id: number, name: string): GroupRecord => ({
  id,
  name,
  description: '',
  is_public: true,
  default: false,
  deleted: false,
  created_at: '',
  updated_at: '',
});

it('holds after a restart what it held, in the same order', () => {
  const file = join(folder, 'sandbox', 'helpdesk.sqlite');
  const store = openStore(file);
  store.put('group', 2, group(2, 'b'));
  store.put('group', 1, group(1, 'a'));
  store.put('group', 2, group(2, 'B'));
  store.put('group', 3, group(3, 'c'), 'owner');
  store.remove('group', 1);
  // Not closed: as after a kill, the file must hold everything already.
  const again = openStore(file);
  expect(again.list('group').map(({ name }) => name)).toEqual(['B', 'c']);
  expect(again.list('group', 'owner').map(({ name }) => name)).toEqual(['c']);
  again.close();
  store.close();
});

it('never gives a number twice, not after a restart nor after clear', () => {
  const file = join(folder, 'helpdesk.sqlite');
  const store = openStore(file);
  expect([store.nextId('ticket'), store.nextId('ticket')]).toEqual([48001, 48002]);
  expect(String(store.nextId('record'))).toHaveLength(14);
  store.clear();
  expect(store.nextId('ticket')).toBe(48003);
  store.close();
  const again = openStore(file);
  expect(again.nextId('ticket')).toBe(48004);
  again.close();
});

it('takes back everything of a transaction that fails', () => {
  const store = openStore(null);
  store.put('group', 1, group(1, 'before'));
  const fail = () =>
    store.transaction(() => {
      store.put('group', 1, group(1, 'after'));
      store.put('group', 2, group(2, 'new'));
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  expect(store.list('group').map(({ name }) => name)).toEqual(['before']);
  store.close();
});
