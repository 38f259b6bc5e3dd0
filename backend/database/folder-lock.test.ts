import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

describe('lockFolder', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'crossdesk-lock-')), 'data');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  it('is held until it is let go', async () => {
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder_in_use' });
    await unlock();
    expect(existsSync(`${folder}.lock`)).toBe(false);
    await (await lockFolder(folder))();
  });

  it('is refused while another living process holds it', async () => {
    const other = spawn(process.execPath, [
      '-e',
      `import(${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))}).then(async (m) => {
        await m.lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000); })`,
    ]);
    await once(other.stdout, 'data');
    await expect(lockFolder(folder)).rejects.toThrow(new RegExp(`process ${other.pid}`));
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await lockFolder(folder))();
  });

  it.each(['', `${process.pid} 1`, '999999 5', 'nonsense'])(
    'takes over what a dead process left (%j), also one that had our id',
    async (left) => {
      writeFileSync(`${folder}.lock`, left);
      const unlock = await lockFolder(folder);
      await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder_in_use' });
      await unlock();
    },
  );

  it('lets only one of many take over, again and again', async () => {
    for (let round = 0; round < 50; round += 1) {
      writeFileSync(`${folder}.lock`, '999999 5');
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
      const locks = tries.filter((one) => one.status === 'fulfilled');
      expect(locks).toHaveLength(1);
      await locks[0]?.value();
    }
  });

  it('takes over also after one that was killed while taking over', async () => {
    writeFileSync(`${folder}.lock`, '999999 5');
    writeFileSync(`${folder}.lock.taken-over`, '999998 5');
    await (await lockFolder(folder))();
    expect(existsSync(`${folder}.lock.taken-over`)).toBe(false);
  });
});
