import { expect, it } from 'vitest';
import { checkPairs } from './check-pairs.ts';

const passed = (kind: string) => ({ kind, ok: true, source: [], target: [], pair: null });

it('names the sentence that differs, and each kind that nowhere does once', () => {
  const checks = checkPairs(
    [
      { source: '订单 DE-20418 已取消。', target: 'Die Bestellung DE-20418 ist storniert.' },
      { source: '我们给您退款。', target: 'Wir schicken Ihnen Ersatz.' },
      { source: '谢谢。', target: null },
    ],
    { source: 'zh-CN', target: 'de' },
  );
  expect(checks.filter(({ ok }) => ok)).toContainEqual(passed('ids'));
  expect(checks.filter(({ ok }) => !ok)).toEqual([
    { kind: 'promises', ok: false, source: ['退款'], target: ['Ersatz'], pair: 1 },
  ]);
});

it('says when nobody has compared denials and promises', () => {
  const checks = checkPairs([{ source: '不退款。', target: 'ไม่คืนเงิน' }], {
    source: 'zh-CN',
    target: 'th',
  });
  expect(checks).toEqual([passed('unchecked')]);
});
