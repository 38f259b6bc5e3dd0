import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { GlossaryView, TermInput, TermView } from '../../../backend/http/contract-glossary.ts';
import { languageName } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { TermForm } from './term-form.tsx';

const SHOWN = 100;

/** The terms, one direction or all, and a form in the place of the one that is changed. */
export function TermTable(props: {
  view: GlossaryView;
  isBusy: boolean;
  onSave(term: TermInput): Promise<boolean>;
  onRemove(termId: string): void;
}) {
  const { view, isBusy } = props;
  const { t, locale } = useTexts();
  const [pair, setPair] = useState('');
  const [words, setWords] = useState('');
  const [changing, setChanging] = useState<string | null>(null);
  const pairs = [...new Set(view.terms.map(pairOf))];
  const found = view.terms.filter(
    (term) =>
      (pair === '' || pairOf(term) === pair) &&
      `${term.source}\n${term.target}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const nameOf = (term: Pick<TermView, 'sourceLanguage' | 'targetLanguage'>) =>
    `${languageName(term.sourceLanguage, locale)} → ${languageName(term.targetLanguage, locale)}`;
  const { onRemove, onSave } = props;
  async function save(term: TermInput) {
    const isSaved = await onSave(term);
    if (isSaved) setChanging(null);
    return isSaved;
  }
  return (
    <div>
      <TermForm key="new" view={view} term={null} isBusy={isBusy} onSave={save} />
      {view.terms.length > 0 && (
        <>
          <div className="filters">
            <Field>
              <Field.Label>{t('glossary_page.direction')}</Field.Label>
              <Select isCompact value={pair} onChange={(event) => setPair(event.target.value)}>
                <option value="">{t('glossary_page.all_directions')}</option>
                {pairs.map((one) => {
                  const [sourceLanguage = '', targetLanguage = ''] = one.split('>');
                  return (
                    <option key={one} value={one}>
                      {nameOf({ sourceLanguage, targetLanguage })}
                    </option>
                  );
                })}
              </Select>
            </Field>
            <Field>
              <Field.Label>{t('glossary_page.find')}</Field.Label>
              <Input isCompact value={words} onChange={(event) => setWords(event.target.value)} />
            </Field>
          </div>
          <table data-testid="terms">
            <thead>
              <tr>
                <th scope="col">{t('glossary_page.source')}</th>
                <th scope="col">{t('glossary_page.target')}</th>
                <th scope="col">{t('glossary_page.direction')}</th>
                <th scope="col">
                  <span className="unseen">{t('glossary_page.deeds')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, SHOWN).map((term) =>
                term.termId === changing ? (
                  <tr key={term.termId}>
                    <td colSpan={4}>
                      <TermForm
                        view={view}
                        term={term}
                        isBusy={isBusy}
                        onSave={save}
                        onCancel={() => setChanging(null)}
                        onRemove={() => onRemove(term.termId)}
                      />
                    </td>
                  </tr>
                ) : (
                  <tr key={term.termId}>
                    <td lang={term.sourceLanguage}>{term.source}</td>
                    <td lang={term.targetLanguage} dir="auto">
                      {term.target}
                    </td>
                    <td>{nameOf(term)}</td>
                    <td className="act">
                      <Button
                        size="small"
                        isBasic
                        aria-label={t('glossary_page.change_label', { term: term.source })}
                        onClick={() => setChanging(term.termId)}
                      >
                        {t('glossary_page.change')}
                      </Button>
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
          {found.length === 0 && <p className="sub">{t('glossary_page.none_found')}</p>}
          {found.length > SHOWN && (
            <p className="sub">{t('glossary_page.more', { count: found.length - SHOWN })}</p>
          )}
        </>
      )}
    </div>
  );
}

const pairOf = (term: TermView) => `${term.sourceLanguage}>${term.targetLanguage}`;
