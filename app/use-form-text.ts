import { useCallback, useEffect, useState } from 'react';
import { useSurroundings } from './surroundings.ts';
import { readWrittenText } from './written-text.ts';

interface FormContent {
  subject: string;
  text: string;
}

export interface FormText {
  /** What the agent begins with here: what stood in the host's form, taken when wished. */
  begun: FormContent | null;
  /** The form holds something that was neither taken from it nor put there by us. */
  isDifferent: boolean;
  take(): void;
  /** As it stands now. */
  read(): Promise<FormContent>;
  /** Whether a text that stands there is known: taken from there, or ours. */
  isKnown(content: FormContent): boolean;
  /** We put this there. */
  placed(content: FormContent): void;
}

/** Subject and message in the host's form of a ticket being made. */
export function useFormText(): FormText {
  const { host } = useSurroundings();
  const [begun, setBegun] = useState<FormContent | null>(null);
  const [known, setKnown] = useState<FormContent[]>([]);
  const [there, setThere] = useState<FormContent>({ subject: '', text: '' });

  const read = useCallback(async () => {
    const [subject, { html }] = await Promise.all([host.subject(), host.composer()]);
    return { subject: subject.trim(), text: readWrittenText(html, new DOMParser()).text };
  }, [host]);

  const take = useCallback(async () => {
    const content = await read();
    setThere(content);
    setKnown((all) => [...all, content]);
    setBegun(content);
  }, [read]);

  useEffect(() => {
    void take();
    return host.onComposer(() => void read().then(setThere));
  }, [host, read, take]);

  const isKnown = (content: FormContent) =>
    content.text === '' || known.some(({ text }) => text === content.text);
  return {
    begun,
    isDifferent: !isKnown(there),
    take: () => void take(),
    read,
    isKnown,
    placed: (content) => setKnown((all) => [...all, content]),
  };
}
