import { useCallback } from 'react';
import type {
  PersonCountsView,
  PersonRequest,
  PrivacyView,
} from '../../../backend/http/contract-privacy.ts';
import { useSurroundings } from '../../surroundings.ts';
import { type Deeds, useDeeds } from '../use-deeds.ts';
import { type Reading, useReading } from '../use-reading.ts';
import { privacyCalls } from './privacy-calls.ts';
import { saveFile } from './save-file.ts';

export type PrivacyDeed = 'find' | 'erase' | 'export_person' | 'export' | 'retention' | 'masking';

export interface PrivacyState extends Deeds<PrivacyDeed> {
  reading: Reading<PrivacyView>;
  find(person: PersonRequest): Promise<PersonCountsView | null>;
  erase(person: PersonRequest): Promise<PersonCountsView | null>;
  exportTo(person: PersonRequest | null): Promise<void>;
  keepFor(days: number | null): Promise<void>;
  mask(isOn: boolean): Promise<void>;
}

/** What the page shows, and what it can do; the log is read again after each deed. */
export function usePrivacy(): PrivacyState {
  const { backend, now } = useSurroundings();
  const read = useCallback(
    (signal: AbortSignal) => privacyCalls(backend).privacy(signal),
    [backend],
  );
  const reading = useReading(read);
  const deeds = useDeeds<PrivacyDeed>();
  const calls = privacyCalls(backend);
  return {
    ...deeds,
    reading,
    find: (person) => deeds.perform('find', (signal) => calls.find(person, signal)),
    async erase(person) {
      const counts = await deeds.perform('erase', (signal) => calls.erase(person, signal));
      if (counts !== null) reading.reload();
      return counts;
    },
    async exportTo(person) {
      const deed = person === null ? 'export' : 'export_person';
      const zip = await deeds.perform(deed, (signal) => calls.export(person, signal));
      if (zip === null) return;
      const day = now().toISOString().slice(0, 10);
      saveFile(zip, `crossdesk-${person === null ? 'account' : 'customer'}-${day}.zip`);
      reading.reload();
    },
    async mask(isOn) {
      const view = await deeds.perform('masking', (signal) => calls.masking(isOn, signal));
      if (view !== null) reading.accept(view);
    },
    async keepFor(days) {
      const view = await deeds.perform('retention', (signal) => calls.retention(days, signal));
      if (view !== null) reading.accept(view);
    },
  };
}
