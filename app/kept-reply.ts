import { useEffect } from 'react';
import type { DraftView } from '../backend/http/contract.ts';
import type { DraftState } from './draft-state.ts';

/** What an agent is writing, as far as a page that is loaded anew needs it. */
export interface KeptReply {
  state: DraftState | null;
  origin: DraftView | null;
  ownText: string | null;
  ownSubject: string;
  writtenIn: string | null;
}

const NOTHING: KeptReply = {
  state: null,
  origin: null,
  ownText: null,
  ownSubject: '',
  writtenIn: null,
};
/** What an earlier version of the page kept is not read by another. */
const VERSION = 1;

/**
 * Where a reply is kept: with the account, for two accounts of a helpdesk share a browser's tab and
 * may number their tickets alike.
 */
export function keptAs(installationId: string, ticketId: string): string {
  return `crossdesk.reply.${VERSION}.${installationId}.${ticketId}`;
}

/** What was kept before the page was loaded anew; it stays in this tab and ends with it. */
export function readKept(key: string | null): KeptReply {
  if (key === null) return NOTHING;
  try {
    return { ...NOTHING, ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
  } catch {
    // Storage is forbidden, or what stands there is none of ours.
    return NOTHING;
  }
}

/** Keeps what the agent has written until it is used or given up. */
export function useKeeping(key: string | null, reply: KeptReply): void {
  const text = isWorthKeeping(reply) ? JSON.stringify(reply) : null;
  useEffect(() => {
    if (key === null) return;
    try {
      if (text === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    } catch {
      // Forbidden or full: then a reload loses it, as it would without us.
    }
  }, [key, text]);
}

function isWorthKeeping({ ownText, state }: KeptReply): boolean {
  return Boolean(ownText?.trim() || (state?.touched && !state.inserted));
}
