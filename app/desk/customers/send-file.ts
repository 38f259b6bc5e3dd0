import type { UploadView } from '../../../backend/http/contract-customers.ts';
import type { Result } from '../../backend-client.ts';
import type { CustomersCalls } from './customers-calls.ts';

/** On PGlite a piece is written in the thread that everybody else waits for. */
const PIECE = 256 * 1024;
const TRIES = 3;
const WAIT_MS = 1_000;

/**
 * Sends a file piece by piece, so that a slow line is no matter of one long call; a piece that did
 * not arrive is sent again. `onSent` hears which share has arrived, 0 to 1.
 */
export async function sendFile(
  file: File,
  calls: CustomersCalls,
  onSent: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<UploadView>> {
  let answer = await calls.begin(file, signal);
  if (!answer.ok) return answer;
  const { uploadId } = answer.value;
  for (let no = 0; no * PIECE < file.size; no += 1) {
    const bytes = file.slice(no * PIECE, (no + 1) * PIECE);
    for (let tries = 1; ; tries += 1) {
      answer = await calls.piece(uploadId, no, bytes, signal);
      if (answer.ok) break;
      const { retryAfterSeconds } = answer.failure;
      if (retryAfterSeconds === null || tries === TRIES || signal.aborted) return answer;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS * tries));
    }
    onSent(Math.min(1, ((no + 1) * PIECE) / file.size));
  }
  return answer;
}
