const KEPT = new Set(
  'A B BLOCKQUOTE BR CODE DIV EM H1 H2 H3 HR I LI OL P PRE S SPAN STRONG TABLE TBODY TD TH THEAD TR U UL'.split(
    ' ',
  ),
);
/** Gone with all they hold; any other unknown element leaves its text behind. */
const DROPPED = new Set('SCRIPT STYLE HEAD TITLE TEMPLATE IFRAME OBJECT SVG MATH'.split(' '));
const SAFE_LINK = /^(https?:|mailto:)/i;

/**
 * Mail from strangers, made harmless: built anew from an allow-list, without pictures (they tell
 * the sender when a mail was read), styles or handlers.
 */
export function safeFragment(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  copyChildren(parsed.body, fragment);
  return fragment;
}

export function safeHtml(html: string): string {
  const holder = document.createElement('div');
  holder.append(safeFragment(html));
  return holder.innerHTML;
}

function copyChildren(from: Node, to: Node): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.appendChild(new Text(child.textContent ?? ''));
    else if (child instanceof Element) copyElement(child, to);
  }
}

function copyElement(element: Element, to: Node): void {
  const name = element.tagName.toUpperCase();
  if (DROPPED.has(name)) return;
  if (!KEPT.has(name)) {
    copyChildren(element, to);
    return;
  }
  const copy = document.createElement(name);
  const direction = element.getAttribute('dir');
  if (direction !== null) copy.setAttribute('dir', direction);
  const link = element.getAttribute('href');
  if (name === 'A' && link !== null && SAFE_LINK.test(link)) {
    copy.setAttribute('href', link);
    copy.setAttribute('target', '_blank');
    copy.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  copyChildren(element, copy);
  to.appendChild(copy);
}

/** Text that an app hands over, as HTML: its line breaks stay, and the spaces at its ends. */
export function textToHtml(text: string): string {
  const holder = document.createElement('div');
  holder.textContent = text.replaceAll(/^ | $/g, '\u00a0');
  return holder.innerHTML.replaceAll('\n', '<br>');
}
