import { type RefObject, useEffect, useRef } from 'react';
import type { Failure } from '../backend-client.ts';

/** A form that, when it is refused, puts the cursor into the first field that is marked as wrong. */
export function useFaultyField(failure: Failure | null): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  return form;
}

/** The mark of a field that is wrong, for those of Garden. */
export const markedIf = (isWrong: boolean) => (isWrong ? { validation: 'error' as const } : {});
