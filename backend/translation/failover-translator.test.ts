import { describe, expect, it, vi } from 'vitest';
import { createEngineForTests } from './engine-for-tests.ts';
import { createFailoverTranslator } from './failover-translator.ts';
import { type Translator, TranslatorError, type TranslatorErrorKind } from './translator.ts';

const at = new Date('2025-11-24T08:00:00Z');
const now = () => at;
const signal = new AbortController().signal;
const request = (...segments: string[]) => ({
  segments,
  sourceLanguage: 'de',
  targetLanguage: 'zh-CN',
  context: null,
  signal,
});
const failing = (name: string, kind: () => TranslatorErrorKind | null) =>
  createEngineForTests(name, (text) => {
    const error = kind();
    if (error !== null) throw new TranslatorError(error, name, `${name} ${error}`);
    return `${name} ${text}`;
  });
const helper = () => createEngineForTests('B', (text) => `B ${text}`);

describe('failover', () => {
  it.each(['rate_limited', 'timeout', 'unavailable', 'quota', 'unauthorized', 'rejected'] as const)(
    'goes on with the next engine on %s',
    async (kind) => {
      const both = createFailoverTranslator([failing('A', () => kind), helper()], { now });
      expect(await both.translate(request('x'))).toMatchObject([{ text: 'B x', engine: 'B' }]);
    },
  );

  it('offers refused segments, and only those, to the next engine', async () => {
    const first = createEngineForTests('A', (text) => (text === 'x' ? null : `A ${text}`));
    const second = helper();
    const both = createFailoverTranslator([first, second], { now });
    expect(await both.translate(request('w', 'x', 'y'))).toMatchObject([
      { text: 'A w' },
      { text: 'B x' },
      { text: 'A y' },
    ]);
    expect(second.asked).toEqual([['x']]);
  });

  it('gives the first refusal when nobody translates', async () => {
    const refusing = (name: string) => createEngineForTests(name, () => null);
    const both = createFailoverTranslator([refusing('A'), refusing('B')], { now });
    expect(await both.translate(request('x'))).toEqual([
      { kind: 'refused', detail: 'not x', engine: 'A' },
    ]);
  });

  it('keeps what one engine refused when the next is down', async () => {
    const refusing = createEngineForTests('A', () => null);
    const both = createFailoverTranslator([refusing, failing('B', () => 'timeout')], { now });
    expect(await both.translate(request('x'))).toMatchObject([{ kind: 'refused', engine: 'A' }]);
  });

  it('throws the first engine’s error when none can be used', async () => {
    const both = createFailoverTranslator(
      [failing('A', () => 'quota'), failing('B', () => 'timeout')],
      { now },
    );
    await expect(both.translate(request('x'))).rejects.toMatchObject({
      kind: 'quota',
      engine: 'A',
    });
  });

  it('passes on what is nobody’s failure', async () => {
    const broken = createEngineForTests('A', () => {
      throw new Error('our own mistake');
    });
    const both = createFailoverTranslator([broken, helper()], { now });
    await expect(both.translate(request('x'))).rejects.toThrow('our own mistake');
  });

  it('does not go on once aborted', async () => {
    const controller = new AbortController();
    const slow = createEngineForTests('A', () => {
      controller.abort(new Error('closed'));
      throw new TranslatorError('timeout', 'A', 'late');
    });
    const second = helper();
    const both = createFailoverTranslator([slow, second], { now });
    const asked = both.translate({ ...request('x'), signal: controller.signal });
    await expect(asked).rejects.toThrow('closed');
    expect(second.asked).toEqual([]);
  });
});

describe('circuit', () => {
  it('spares an engine after failures in a row, says since when, and tries again later', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: at });
    let kind: TranslatorErrorKind | null = 'unavailable';
    const first = failing('A', () => kind);
    const both = createFailoverTranslator([first, helper()], { now, failures: 2, pauseMs: 1000 });
    for (let call = 0; call < 4; call += 1) await both.translate(request('x'));
    expect(first.asked).toHaveLength(2);
    expect(both.state()).toEqual([
      { engine: 'a', displayName: 'A', state: 'down', since: at },
      { engine: 'b', displayName: 'B', state: 'working', since: null },
    ]);
    kind = null;
    vi.setSystemTime(at.getTime() + 1001);
    expect(await both.translate(request('x'))).toMatchObject([{ text: 'A x' }]);
    expect(both.state()[0]).toMatchObject({ state: 'working', since: null });
    vi.useRealTimers();
  });

  it.each(['quota', 'unauthorized', 'rejected'] as const)('is not opened by %s', async (kind) => {
    const first = failing('A', () => kind);
    const both = createFailoverTranslator([first, helper()], { now, failures: 2 });
    for (let call = 0; call < 4; call += 1) await both.translate(request('x'));
    expect(first.asked).toHaveLength(4);
    expect(both.state()[0]?.state).toBe(kind === 'rejected' ? 'working' : 'down');
  });

  it('is not opened by refusals', async () => {
    const first = createEngineForTests('A', () => null);
    const both = createFailoverTranslator([first], { now, failures: 1 });
    for (let call = 0; call < 3; call += 1) await both.translate(request('x'));
    expect(both.state()[0]?.state).toBe('working');
    expect(first.asked).toHaveLength(3);
  });

  it('asks the one that is chosen for a request first', async () => {
    const engines = [failing('A', () => null), helper()];
    const firstFor = ({ sourceLanguage }: { sourceLanguage: string | null }) =>
      sourceLanguage === 'ja' ? 'b' : null;
    const both = createFailoverTranslator(engines, { now, firstFor });
    expect(await both.translate(request('x'))).toMatchObject([{ text: 'A x' }]);
    const japanese = { ...request('x'), sourceLanguage: 'ja' };
    expect(await both.translate(japanese)).toMatchObject([{ text: 'B x' }]);
  });

  it('gives one that hangs its share of the time, and the rest to the next', async () => {
    const given: (number | undefined)[] = [];
    const hanging: Translator = {
      id: 'a',
      displayName: 'A',
      translate: ({ signal: own, withinMs }) => {
        given.push(withinMs);
        return new Promise((_, reject) => {
          own.addEventListener('abort', () => reject(own.reason), { once: true });
        });
      },
    };
    const both = createFailoverTranslator([hanging, helper()], { now, failures: 1 });
    expect(await both.translate({ ...request('x'), withinMs: 40 })).toMatchObject([
      { text: 'B x' },
    ]);
    expect(given[0]).toBeLessThanOrEqual(20);
    expect(both.state()[0]?.state).toBe('down');
  });
});
