import { describe, expect, it } from 'vitest';
import { createMemoryForTests } from './memory-for-tests.ts';
import { translationMemoryContract } from './translation-memory.contract.ts';
import { memoryKey } from './translation-memory.ts';

describe('memory for tests', () => {
  translationMemoryContract(async () => ({
    memory: createMemoryForTests(),
    installationIds: ['one', 'other'],
  }));
});

describe('memoryKey', () => {
  it('differs by text and direction only', () => {
    const key = memoryKey('zh-CN', 'de', '您好');
    expect(memoryKey('zh-cn', 'DE', ' 您好 ')).toBe(key);
    expect(memoryKey('zh-CN', 'fr', '您好')).not.toBe(key);
    expect(memoryKey('zh-TW', 'de', '您好')).not.toBe(key);
    expect(memoryKey('zh-CN', 'de', '你好')).not.toBe(key);
  });
});
