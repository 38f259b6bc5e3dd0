import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { wholeIds } from './whole-ids.tsx';

const html = (text: string) => renderToStaticMarkup(wholeIds(text));

it.each([
  ['订单 DE-20418 的包裹', '订单 <bdi class="whole">DE-20418</bdi> 的包裹'],
  ['SA-70090، US-1-22', '<bdi class="whole">SA-70090</bdi>، <bdi class="whole">US-1-22</bdi>'],
  ['well-known <b>', 'well-known &lt;b&gt;'],
  [`A-${'1'.repeat(40)}`, `A-${'1'.repeat(40)}`],
  ['', ''],
])('%s', (text, shown) => {
  expect(html(text)).toBe(shown);
});
