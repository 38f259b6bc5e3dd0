import { describe, expect, it } from 'vitest';
import { type KeyPress, keyAction } from './keyboard.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  repeat: false,
  ...more,
});
const page = { inTextField: false, inDialog: false };
const typing = { inTextField: true, inDialog: false };

describe('keyAction', () => {
  it('takes Ctrl or Cmd with Enter everywhere', () => {
    expect(keyAction(press('Enter', { ctrlKey: true }), typing)).toBe('primary');
    expect(keyAction(press('Enter', { metaKey: true }), page)).toBe('primary');
    expect(keyAction(press('Enter'), page)).toBeNull();
  });

  it('takes letters only while nobody types', () => {
    for (const [key, action] of [
      ['j', 'next'],
      ['J', 'next'],
      ['k', 'previous'],
      ['?', 'help'],
      ['？', 'help'],
    ] as const) {
      expect(keyAction(press(key), page)).toBe(action);
      expect(keyAction(press(key), typing)).toBeNull();
      expect(keyAction(press(key), { ...page, inDialog: true })).toBeNull();
    }
  });

  it('leaves the browser its own keys', () => {
    expect(keyAction(press('j', { ctrlKey: true }), page)).toBeNull();
    expect(keyAction(press('k', { metaKey: true }), page)).toBeNull();
    expect(keyAction(press('j', { altKey: true }), page)).toBeNull();
  });

  it('means nothing while an input method composes, nor when a key is held down', () => {
    const enter = { ctrlKey: true };
    expect(keyAction(press('Enter', { ...enter, isComposing: true }), typing)).toBeNull();
    expect(keyAction(press('Enter', { ...enter, keyCode: 229 }), typing)).toBeNull();
    expect(keyAction(press('j', { keyCode: 229 }), page)).toBeNull();
    expect(keyAction(press('Enter', { ...enter, repeat: true }), typing)).toBeNull();
  });
});
