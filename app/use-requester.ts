import { useEffect, useState } from 'react';
import type { Requester } from './hosts/host.ts';
import { useSurroundings } from './surroundings.ts';

/** Whom the ticket beside us is for, as the agent chooses; null: nobody yet. */
export function useRequester(): Requester | null {
  const { host } = useSurroundings();
  const [requester, setRequester] = useState<Requester | null>(null);
  useEffect(() => {
    let latest = 0;
    const read = () => {
      const mine = ++latest;
      void host.requester().then((next) => {
        if (mine === latest) setRequester(next);
      });
    };
    read();
    const off = host.onRequester(read);
    return () => {
      latest = -1;
      off();
    };
  }, [host]);
  return requester;
}
