import { Writable } from 'node:stream';

/** Where a backend's log goes, and all that was written there so far. */
export interface KeptLog {
  stream: Writable;
  text(): string;
  forget(): void;
}

export function keepLog(): KeptLog {
  let kept = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      kept += String(chunk);
      done();
    },
  });
  const forget = () => {
    kept = '';
  };
  return { stream, text: () => kept, forget };
}
