type Child = Node | string | number | null | false;
type Attribute = string | number | boolean | null | ((event: never) => void);

/** Makes an element; `onclick` and its like are listeners, `true` is an empty attribute. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.replace(/^on/, ''), value as unknown as EventListener);
    } else setAttribute(element, name, value);
  }
  element.append(...present(children));
  return element;
}

export function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean | null,
): void {
  if (value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...present(children));
}

const present = (children: Child[]): (Node | string)[] =>
  children
    .filter((child) => child !== null && child !== false)
    .map((child) => (typeof child === 'number' ? String(child) : child));

/** Draws attention to what just changed, then lets it be. */
export function flash(element: Element): void {
  element.classList.remove('flash');
  // Reading the layout restarts the animation when the class comes back.
  void (element as HTMLElement).offsetWidth;
  element.classList.add('flash');
}
