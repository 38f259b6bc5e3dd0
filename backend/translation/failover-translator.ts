import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import {
  type SegmentResult,
  type TranslationRequest,
  type Translator,
  TranslatorError,
  type TranslatorErrorKind,
} from './translator.ts';

export interface EngineState {
  /** Id of the engine. */
  engine: string;
  displayName: string;
  state: 'working' | 'down';
  /** Since when it is down; null while it works. */
  since: Date | null;
}

export interface FailoverTranslator extends Translator {
  /** How each engine stands, in order of use. */
  state(): EngineState[];
}

export interface FailoverOptions {
  now: () => Date;
  /** So many failures in a row open an engine's circuit; default 3. */
  failures?: number;
  /** How long an open circuit spares its engine; default 30,000. */
  pauseMs?: number;
  /** Id of the engine that goes first for a request; null or absent: as they are given. */
  firstFor?: (request: TranslationRequest) => string | null;
}

/** What says that an engine is ill. A refusal, or a wrong key, says nothing about that. */
const COUNTED = new Set<TranslatorErrorKind>(['rate_limited', 'timeout', 'unavailable']);

/**
 * Several engines as one, the first that can. An engine that fails as a whole hands over to the
 * next; segments that one refuses are offered to the next; what none takes comes back as the
 * refusal of the first. Throws the first engine's error when no engine can be used at all.
 */
export function createFailoverTranslator(
  engines: Translator[],
  { now, failures = 3, pauseMs = 30_000, firstFor = () => null }: FailoverOptions,
): FailoverTranslator {
  const guarded = engines.map((engine) => guard(engine, { now, failures, pauseMs }));
  return {
    id: 'failover',
    displayName: engines.map((engine) => engine.displayName).join(', '),
    state: () => guarded.map((one) => one.state()),
    async translate(request) {
      const results: (SegmentResult | undefined)[] = request.segments.map(() => undefined);
      const errors: TranslatorError[] = [];
      const first = firstFor(request);
      const ordered = [
        ...guarded.filter((engine) => engine.id === first),
        ...guarded.filter((engine) => engine.id !== first),
      ];
      const startedAt = performance.now();
      for (const [place, engine] of ordered.entries()) {
        const open = openIndexes(results);
        if (open.length === 0) break;
        const segments = open.map((index) => request.segments[index] ?? '');
        // A hanging engine leaves those behind it their share of the time.
        const share = shareOf(request, performance.now() - startedAt, ordered.length - place);
        const asked = { ...request, segments, ...share };
        try {
          const given = await engine.translate(asked);
          for (const [position, index] of open.entries()) {
            const result = given[position];
            if (result?.kind === 'translated' || results[index] === undefined) {
              results[index] = result;
            }
          }
        } catch (error) {
          request.signal.throwIfAborted();
          if (!(error instanceof TranslatorError)) throw error;
          errors.push(error);
        }
      }
      const [firstError] = errors;
      return results.map((result) => {
        if (result !== undefined) return result;
        throw (
          firstError ??
          new TranslatorError('unavailable', 'none', 'No translation engine answered.')
        );
      });
    },
  };
}

function shareOf({ withinMs, signal }: TranslationRequest, passedMs: number, left: number) {
  if (withinMs === undefined) return {};
  const share = Math.max(0, Math.floor((withinMs - passedMs) / left));
  return { withinMs: share, signal: AbortSignal.any([signal, AbortSignal.timeout(share)]) };
}

function openIndexes(results: (SegmentResult | undefined)[]): number[] {
  return results.flatMap((result, index) => (result?.kind === 'translated' ? [] : [index]));
}

/** Adapters throw the signal's reason: when only this engine's share is over, it is a timeout of its. */
async function inTime(engine: Translator, request: TranslationRequest): Promise<SegmentResult[]> {
  try {
    return await engine.translate(request);
  } catch (error) {
    if (error instanceof TranslatorError || request.signal.reason?.name !== 'TimeoutError') {
      throw error;
    }
    const name = engine.displayName;
    throw new TranslatorError('timeout', name, `${name} did not answer in time.`, { cause: error });
  }
}

function guard(
  engine: Translator,
  { now, failures, pauseMs }: Required<Omit<FailoverOptions, 'firstFor'>>,
) {
  let since: Date | null = null;
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof TranslatorError && COUNTED.has(error.kind)),
    { halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(failures) },
  );
  breaker.onBreak(() => {
    since ??= now();
  });
  return {
    id: engine.id,
    state: (): EngineState => ({
      engine: engine.id,
      displayName: engine.displayName,
      state: since === null ? 'working' : 'down',
      since,
    }),
    async translate(request: TranslationRequest): Promise<SegmentResult[]> {
      try {
        const results = await breaker.execute(() => inTime(engine, request));
        since = null;
        return results;
      } catch (error) {
        if (error instanceof BrokenCircuitError) {
          throw new TranslatorError(
            'unavailable',
            engine.displayName,
            `${engine.displayName} failed several times and is left alone for a while.`,
            { retryAfterSeconds: Math.ceil(pauseMs / 1000), cause: error },
          );
        }
        // A wrong key or an empty account mends itself as little as a broken server.
        const isUnusable =
          error instanceof TranslatorError &&
          (error.kind === 'unauthorized' || error.kind === 'quota');
        if (isUnusable) since ??= now();
        throw error;
      }
    },
  };
}
