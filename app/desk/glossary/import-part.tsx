import { useState } from 'react';
import type { GlossaryView, ImportView } from '../../../backend/http/contract-glossary.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { ChooseFile } from '../choose-file.tsx';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import { useDeeds } from '../use-deeds.ts';
import { glossaryCalls } from './glossary-calls.ts';
import { LanguageField } from './term-form.tsx';
import { termLanguage } from './term-languages.ts';

/** As much as a request may hold, in base64. */
const MOST_BYTES = 700_000;

/** Takes a file of terms: all of its rows, or none and what is wrong with which. */
export function ImportPart(props: { teamLanguage: string; onDone(view: GlossaryView): void }) {
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const [sourceLanguage, setSourceLanguage] = useState(termLanguage(props.teamLanguage));
  const [targetLanguage, setTargetLanguage] = useState('de');
  const [result, setResult] = useState<ImportView | null>(null);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const deeds = useDeeds<'import'>();

  async function take(file: File) {
    setResult(null);
    setIsTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return;
    const content = toBase64(new Uint8Array(await file.arrayBuffer()));
    const request = { content, sourceLanguage, targetLanguage };
    const answer = await deeds.perform('import', (signal) =>
      glossaryCalls(backend).import(request, signal),
    );
    if (answer === null) return;
    setResult(answer);
    props.onDone(answer.glossary);
  }

  return (
    <div className="fields" data-testid="import">
      <div>
        <h3>{t('glossary_page.import')}</h3>
        <p className="sub">{t('glossary_page.import_sub')}</p>
      </div>
      <LanguageField
        label={t('glossary_page.source_language')}
        value={sourceLanguage}
        onChange={setSourceLanguage}
      />
      <LanguageField
        label={t('glossary_page.target_language')}
        value={targetLanguage}
        onChange={setTargetLanguage}
      />
      <ChooseFile
        label={t('glossary_page.file')}
        hint={t('glossary_page.file_hint')}
        testId="glossary-file"
        isBusy={deeds.busy !== null}
        onChoose={(file) => void take(file)}
      />
      {isTooLarge && <DeskMessage tone="problem" text={t('glossary_page.file_too_large')} />}
      {deeds.failed && <DeskFailure failure={deeds.failed.failure} />}
      {result?.problem === null && (
        <DeskMessage tone="good" text={t('glossary_page.imported', { count: result.taken })} />
      )}
      {result != null && result.problem !== null && (
        <div>
          <DeskMessage tone="problem" text={t(`glossary_page.file_${result.problem}`)} />
          <ul className="faults sub">
            {result.rows.map(({ row, code, text }) => (
              <li key={row}>
                <b>{t('glossary_page.row', { row })}</b> {t(`glossary_page.rows.${code}`)}{' '}
                <q dir="auto">{text}</q>
              </li>
            ))}
          </ul>
        </div>
      )}
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
