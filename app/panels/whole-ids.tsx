import type { ReactNode } from 'react';

/** `DE-20418`, `SA-70090`: parts with a dash between, a digit among them. */
const ID = /[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+/g;
/** Longer ones may break, or they would be wider than a narrow panel. */
const LONGEST = 24;

/**
 * A text whose order numbers stay on one line. A browser breaks them at the dash; from right to left
 * the second half then stands under the wrong end of the line.
 */
export function wholeIds(text: string): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: id, index } of text.matchAll(ID)) {
    if (id.length > LONGEST || !/\d/.test(id)) continue;
    parts.push(text.slice(from, index));
    parts.push(
      <bdi key={index} className="whole">
        {id}
      </bdi>,
    );
    from = index + id.length;
  }
  if (parts.length === 0) return text;
  parts.push(text.slice(from));
  return parts;
}
