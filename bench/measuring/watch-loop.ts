import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into a process of ours before it starts (`--import`): watches how late its event loop
 * comes, and answers every message with what it has seen since the one before.
 */
export interface LoopSeen {
  /** How much later than due a timer came: the latest, and within which 99 % came. */
  latestMs: number;
  p99Ms: number;
  /**
   * Processor time that the longest turn took: what a machine with nothing else to do would have
   * seen as the latest. On a busy one the others come on top.
   */
  busiestMs: number;
  /** Most memory that the process has held so far, in MB. */
  mostMemoryMb: number;
}

const RESOLUTION_MS = 5;
const KB_IN_MB = 1_024;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

const now = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
let busiestMs = 0;
let before = now();
setInterval(() => {
  const at = now();
  busiestMs = Math.max(busiestMs, at - before);
  before = at;
}, RESOLUTION_MS).unref();

const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);

process.on('message', () => {
  process.send?.({
    latestMs: late(delay.max),
    p99Ms: late(delay.percentile(99)),
    busiestMs,
    mostMemoryMb: process.resourceUsage().maxRSS / KB_IN_MB,
  } satisfies LoopSeen);
  delay.reset();
  busiestMs = 0;
});
