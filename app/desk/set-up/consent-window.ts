/** The window where an admin consents; the page never hears from it and asks our backend instead. */
export interface ConsentWindow {
  lead(url: string): void;
  close(): void;
  /** False too where the browser opened none. */
  isClosed(): boolean;
}

/**
 * To be called while a click is being handled: once an answer has been awaited, browsers take the
 * window for an advertisement. It then does nothing, and the page's link is there to be followed.
 */
export function openConsentWindow(): ConsentWindow {
  const opened = window.open('', '_blank', 'popup,width=760,height=820');
  return {
    lead(url) {
      if (!opened || opened.closed) return;
      // The other origin must have no hold on this page.
      opened.opener = null;
      opened.location.replace(url);
    },
    close: () => opened?.close(),
    isClosed: () => opened?.closed === true,
  };
}
