import type { FastifyInstance } from 'fastify';
import type { EngineFaults } from './engine-faults.ts';
import type { Phrasebook } from './phrasebook.ts';

export function openaiError(status: number, code: string | null): object {
  return { error: { message: `status ${status}`, type: 'error', param: null, code } };
}

export function openaiRoutes(
  _app: FastifyInstance,
  _book: Phrasebook,
  _faults: EngineFaults,
  _now: () => Date,
): void {}
