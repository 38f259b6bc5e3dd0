import { useEffect, useRef, useState } from 'react';
import type { GlossaryView, ImportView } from '../../../backend/http/contract-glossary.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { ChooseFile } from '../choose-file.tsx';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import { useDeeds } from '../use-deeds.ts';
import { glossaryCalls } from './glossary-calls.ts';
import { ImportDone, ImportFaults, ImportPreview } from './import-preview.tsx';
import { LanguageField } from './term-form.tsx';
import { termLanguage } from './term-languages.ts';

/** As much as a request may hold, in base64. */
const MOST_BYTES = 700_000;

interface Chosen {
  name: string;
  /** Base64. */
  content: string;
}

/** Takes a file of terms: tells what it holds, and then stores all of its rows, or none. */
export function ImportPart(props: { teamLanguage: string; onDone(view: GlossaryView): void }) {
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const [direction, setDirection] = useState({
    sourceLanguage: termLanguage(props.teamLanguage),
    targetLanguage: 'de',
  });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [answer, setAnswer] = useState<ImportView | null>(null);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const deeds = useDeeds<'look' | 'store'>();
  const isBusy = deeds.busy !== null;
  const part = useRef<HTMLDivElement>(null);
  const hadPreview = useRef(false);
  useEffect(() => {
    // With a preview its buttons go: the cursor goes back to where a file is chosen.
    const isGone = hadPreview.current && chosen === null;
    if (isGone) part.current?.querySelector<HTMLElement>('input[type=file]')?.focus();
    hadPreview.current = chosen !== null;
  }, [chosen]);

  async function choose(file: File) {
    forget();
    setIsTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return;
    const content = toBase64(new Uint8Array(await file.arrayBuffer()));
    const read = { name: file.name, content };
    setChosen(read);
    await look(read, direction);
  }
  async function look({ content }: Chosen, given: typeof direction) {
    const request = { content, ...given, isPreview: true };
    setAnswer(
      await deeds.perform('look', (signal) => glossaryCalls(backend).import(request, signal)),
    );
  }
  /** Of a file that names no languages, what is shown becomes what is now chosen. */
  function change(part: Partial<typeof direction>) {
    const given = { ...direction, ...part };
    setDirection(given);
    if (chosen !== null) void look(chosen, given);
  }
  async function store({ content }: Chosen) {
    const request = { content, ...direction, isPreview: false };
    const stored = await deeds.perform('store', (signal) =>
      glossaryCalls(backend).import(request, signal),
    );
    if (stored === null) return;
    setAnswer(stored);
    setChosen(null);
    props.onDone(stored.glossary);
  }
  function forget() {
    setChosen(null);
    setAnswer(null);
    deeds.clear();
  }

  return (
    <div ref={part} className="fields" data-testid="import">
      <div>
        <h3>{t('glossary_page.import')}</h3>
        <p className="sub">{t('glossary_page.import_sub')}</p>
      </div>
      <LanguageField
        label={t('glossary_page.source_language')}
        value={direction.sourceLanguage}
        isDisabled={isBusy}
        onChange={(sourceLanguage) => change({ sourceLanguage })}
      />
      <LanguageField
        label={t('glossary_page.target_language')}
        value={direction.targetLanguage}
        isDisabled={isBusy}
        onChange={(targetLanguage) => change({ targetLanguage })}
      />
      <ChooseFile
        label={t('glossary_page.file')}
        hint={t('glossary_page.file_hint')}
        testId="glossary-file"
        isBusy={isBusy}
        onChoose={(file) => void choose(file)}
      />
      {isTooLarge && <DeskMessage tone="problem" text={t('glossary_page.file_too_large')} />}
      {answer?.problem === null && chosen !== null && (
        <ImportPreview
          file={chosen.name}
          found={answer}
          isBusy={isBusy}
          onStore={() => void store(chosen)}
          onCancel={forget}
        />
      )}
      {deeds.failed && <DeskFailure failure={deeds.failed.failure} />}
      {answer?.problem === null && chosen === null && <ImportDone stored={answer} />}
      {answer != null && answer.problem !== null && <ImportFaults {...answer} />}
    </div>
  );
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8_192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  }
  return btoa(text);
}
