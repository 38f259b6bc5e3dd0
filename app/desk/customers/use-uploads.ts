import { useCallback, useEffect, useRef, useState } from 'react';
import type { FilePlanView, UploadsView } from '../../../backend/http/contract-customers.ts';
import type { Failure } from '../../backend-client.ts';
import { useSurroundings } from '../../surroundings.ts';
import { type Deeds, useDeeds } from '../use-deeds.ts';
import { useReading } from '../use-reading.ts';
import { customersCalls } from './customers-calls.ts';
import { sendFile } from './send-file.ts';

export type UploadDeed = 'send' | 'examine' | 'check' | 'import' | 'discard';

export interface UploadsState {
  /** Null until it was read. */
  uploads: UploadsView['uploads'] | null;
  failure: Failure | null;
  reload(): void;
  deeds: Deeds<UploadDeed>;
  /** Share of the file that this page is sending; null: it sends none. */
  sent: number | null;
  send(file: File): Promise<void>;
  examine(uploadId: string, plan: FilePlanView): Promise<void>;
  check(uploadId: string, plan: FilePlanView): Promise<void>;
  store(uploadId: string, onlyGood: boolean): Promise<void>;
  discard(uploadId: string): Promise<void>;
}

const SOON_MS = 1_000;
const UNDER_WAY = new Set(['uploading', 'examining', 'checking', 'importing']);

/** Order files: where each stands, read again while something goes on. */
export function useUploads(onDone: () => void): UploadsState {
  const { backend } = useSurroundings();
  const read = useCallback(
    (signal: AbortSignal) => customersCalls(backend).uploads(signal),
    [backend],
  );
  const { value, failure, reload } = useReading(read, whileUnderWay);
  const deeds = useDeeds<UploadDeed>();
  const [sent, setSent] = useState<number | null>(null);
  const calls = customersCalls(backend);

  const states = value?.uploads.map(({ uploadId, state }) => `${uploadId} ${state}`).join() ?? '';
  const before = useRef(states);
  useEffect(() => {
    if (before.current.includes('importing') && !states.includes('importing')) onDone();
    before.current = states;
  }, [states, onDone]);

  async function perform(
    deed: UploadDeed,
    ask: Parameters<Deeds<UploadDeed>['perform']>[1],
  ): Promise<void> {
    await deeds.perform(deed, ask);
    reload();
  }
  return {
    uploads: value?.uploads ?? null,
    failure,
    reload,
    deeds,
    sent,
    async send(file) {
      setSent(0);
      await perform('send', (signal) => sendFile(file, calls, setSent, signal));
      setSent(null);
    },
    examine: (id, plan) => perform('examine', (signal) => calls.examine(id, plan, signal)),
    check: (id, plan) => perform('check', (signal) => calls.check(id, plan, signal)),
    store: (id, onlyGood) => perform('import', (signal) => calls.import(id, onlyGood, signal)),
    discard: (id) => perform('discard', (signal) => calls.discard(id, signal)),
  };
}

const whileUnderWay = ({ uploads }: UploadsView) =>
  uploads.some(({ state }) => UNDER_WAY.has(state)) ? SOON_MS : null;
