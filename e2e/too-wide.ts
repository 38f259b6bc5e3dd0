import type { FrameLocator } from 'playwright-core';

/** What scrolls sideways, and what sticks out at either side. */
export function tooWide(page: FrameLocator): Promise<string[]> {
  return page.locator('html').evaluate((root) => {
    const name = (one: Element) => `${one.tagName}.${one.className}`;
    const scrolling = [root, ...root.querySelectorAll('.scroll, .scroll > section, .act')].filter(
      (one) => one.scrollWidth > one.clientWidth,
    );
    const outside = [...root.querySelectorAll('body *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < 0 || right > root.clientWidth + 0.5);
    });
    return [...scrolling, ...outside].map(name);
  });
}
