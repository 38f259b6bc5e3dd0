/** Brings a sentence of the reply into view and into the agent's hands. */
export function focusSentence(index: number): void {
  const box = document.getElementById(`sentence-${index}`);
  box?.scrollIntoView({ block: 'center' });
  box?.focus();
}
