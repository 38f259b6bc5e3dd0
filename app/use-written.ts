import { useEffect, useRef, useState } from 'react';
import { useSurroundings } from './surroundings.ts';
import { readWrittenText, type WrittenText } from './written-text.ts';

export interface Written extends WrittenText {
  html: string;
  isInternal: boolean;
  /** Counts how often we were opened; each opening reads anew. */
  opening: number;
}

/** What stands in the host's editor: read when we are opened, and while we are. */
export function useWritten(): Written | null {
  const { host } = useSurroundings();
  const [written, setWritten] = useState<Written | null>(null);
  const opening = useRef(0);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const mine = opening.current;
      const { html, isInternal } = await host.composer();
      if (!isWanted || mine !== opening.current) return;
      setWritten({ ...readWrittenText(html, new DOMParser()), html, isInternal, opening: mine });
    };
    const open = () => {
      opening.current += 1;
      void read();
    };
    open();
    const offActivated = host.onActivated(open);
    // The agent writes on while we are closed: that is read when we are opened.
    const offComposer = host.onComposer(() => host.isActive() && void read());
    return () => {
      isWanted = false;
      offActivated();
      offComposer();
    };
  }, [host]);
  return written;
}
