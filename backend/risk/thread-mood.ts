/**
 * How a thread sounds as a whole, from what the text of each of the customer's messages says by
 * itself: log-odds relative to a message that says nothing either way, which is 0.
 */
export interface ThreadMood {
  /** Of the newest message. */
  latest: number;
  /** Of the messages before it, each counting half of the one after it; 0 when there are none. */
  earlier: number;
  /** Of what the text's own reasons were given for: the unanswered messages together. */
  spoken: number;
  /** The newest message says thank you, and nothing else. */
  isSettled: boolean;
}

export interface ThreadWeights {
  /** Times what was felt earlier and the text at hand no longer shows. */
  carried: number;
  /** Times the step from what was felt earlier up to the newest message. */
  rising: number;
  /** Once, where the newest message says thank you and nothing else. */
  settled: number;
  /** No earlier mood counts for more. */
  cap: number;
}

/** Of a customer who wrote once. */
export const QUIET_THREAD: ThreadMood = { latest: 0, earlier: 0, spoken: 0, isSettled: false };

/** Each message counts half as much as the one after it. */
const DECAY = 0.5;

/** @param moods of the customer's messages, oldest first. */
export function threadMood(
  moods: number[],
  { spoken, isSettled }: Pick<ThreadMood, 'spoken' | 'isSettled'>,
): ThreadMood {
  let sum = 0;
  let share = 0;
  for (const mood of moods.slice(0, -1)) {
    sum = sum * DECAY + mood;
    share = share * DECAY + 1;
  }
  return { latest: moods.at(-1) ?? 0, earlier: share === 0 ? 0 : sum / share, spoken, isSettled };
}

/**
 * What the thread adds to the score of the text at hand. `carried` makes of the two the larger of
 * "what is said now" and "what was felt until now": a plain question does not wipe out two angry
 * letters. `rising` comes on top where each letter is worse than those before. Thanks and nothing
 * else end both, and take something off.
 */
export function threadShares(
  thread: ThreadMood,
  weights: ThreadWeights,
): { carried: number; rising: number; settled: number } {
  if (thread.isSettled) return { carried: 0, rising: 0, settled: weights.settled };
  const earlier = Math.min(Math.max(0, thread.earlier), weights.cap);
  const hidden = Math.max(0, earlier - Math.max(0, thread.spoken));
  // The first message rises from nowhere: its own words say it all.
  const step = earlier > 0 ? Math.max(0, Math.min(thread.latest, weights.cap) - earlier) : 0;
  return { carried: weights.carried * hidden, rising: weights.rising * step, settled: 0 };
}
