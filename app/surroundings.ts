import { createContext, useContext } from 'react';
import type { BackendClient } from './backend-client.ts';
import type { Host } from './hosts/host.ts';
import type { LiveChangesOptions } from './live-changes.ts';

/** What every panel may need of the world outside; given once by `main.tsx`. */
export interface Surroundings {
  host: Host;
  backend: BackendClient;
  now: () => Date;
  /** How this machine's keyboard writes the key of the next step. */
  primaryKey: string;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('SurroundingsContext is not provided above this component.');
  return surroundings;
}

/** How changes reach this sidebar; see `live-changes.ts`. */
export type LiveSetting = Pick<
  LiveChangesOptions,
  'installationId' | 'locks' | 'openChannel' | 'wait'
>;
