import type { Database } from '../database/database.ts';
import { CHANGES_CHANNEL } from '../tickets/ticket-marks.ts';
import type { ChangeView } from './contract.ts';

/** Passes on, to the pages of one installation, which tickets have changed on any node. */
export interface Changes {
  /** Calls `onChange` until the returned function is called. */
  subscribe(installationId: string, onChange: (change: ChangeView) => void): () => void;
  close(): Promise<void>;
}

export async function listenToChanges(database: Database): Promise<Changes> {
  const subscribers = new Map<string, Set<(change: ChangeView) => void>>();
  const stop = await database.listen(
    CHANGES_CHANNEL,
    (payload) => {
      const [installationId = '', ticketId = '', revision = '0'] = payload.split(' ');
      for (const onChange of subscribers.get(installationId) ?? []) {
        onChange({ ticketId, revision: Number(revision) });
      }
    },
    () => {
      for (const all of subscribers.values()) {
        for (const onChange of all) onChange({ ticketId: '*', revision: 0 });
      }
    },
  );
  return {
    subscribe(installationId, onChange) {
      const set = subscribers.get(installationId) ?? new Set();
      subscribers.set(installationId, set.add(onChange));
      return () => {
        set.delete(onChange);
        if (set.size === 0 && subscribers.get(installationId) === set) {
          subscribers.delete(installationId);
        }
      };
    },
    close: stop,
  };
}
