export type KeyAction = 'primary' | 'next' | 'previous' | 'help';

export interface KeyPress {
  key: string;
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  repeat: boolean;
}

/** An input method reports this key code while it composes, some without `isComposing`. */
const COMPOSING = 229;

/**
 * What a key means. Nothing while an input method composes: there, Enter and letters choose
 * characters. Single letters mean nothing while the agent types.
 */
export function keyAction(
  press: KeyPress,
  where: { inTextField: boolean; inDialog: boolean },
): KeyAction | null {
  if (press.isComposing || press.keyCode === COMPOSING || press.altKey || press.repeat) return null;
  if (where.inDialog) return null;
  if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? 'primary' : null;
  if (where.inTextField) return null;
  if (press.key === '?' || press.key === '？') return 'help';
  const letter = press.key.toLowerCase();
  return letter === 'j' ? 'next' : letter === 'k' ? 'previous' : null;
}

/** Whether letters typed here become text. A `<select>` jumps to options by letter. */
export function isTextField(element: Element | null): boolean {
  return element?.closest('textarea, select, input, [contenteditable]') != null;
}
