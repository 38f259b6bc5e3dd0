import { useEffect, useState } from 'react';
import type { PreviewView } from '../../../backend/http/contract-set-up.ts';
import { useSurroundings } from '../../surroundings.ts';
import { readList } from './read-account.ts';

/** The account's groups, as the person who looks may see them; null while, or when, unread. */
export function useGroups(isWanted: boolean): PreviewView['groups'] | null {
  const { host } = useSurroundings();
  const [groups, setGroups] = useState<PreviewView['groups'] | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const life = new AbortController();
    readList(host, 'groups', life.signal).then(
      (found) => {
        if (!life.signal.aborted) setGroups(found.flatMap(toGroup));
      },
      () => undefined,
    );
    return () => life.abort();
  }, [host, isWanted]);
  return groups;
}

function toGroup({ id, name, deleted }: Record<string, unknown>): PreviewView['groups'] {
  if (deleted === true || typeof name !== 'string') return [];
  return [{ groupId: String(id), name }];
}
