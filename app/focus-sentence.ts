/** Brings a sentence of the reply into view and into the agent's hands. */
export function focusSentence(index: number): void {
  const box = document.getElementById(`sentence-${index}`);
  if (box === null) return;
  centreInList(box);
  focusInPlace(box);
}

/** Gives an element the focus without anything moving. */
export function focusInPlace(box: HTMLElement | null): void {
  box?.focus({ preventScroll: true });
}

/**
 * Moves our own list only: `scrollIntoView`, and a plain `focus`, move the helpdesk's page around
 * us as well, which nothing brings back.
 */
function centreInList(box: HTMLElement): void {
  const list = box.closest('.scroll');
  if (list === null) return;
  const [inner, outer] = [box.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
}
