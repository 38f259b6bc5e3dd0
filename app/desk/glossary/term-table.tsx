import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { GlossaryView, TermInput, TermView } from '../../../backend/http/contract-glossary.ts';
import type { Failure } from '../../backend-client.ts';
import { useTexts } from '../../i18n.ts';
import { TermForm } from './term-form.tsx';
import { directionName } from './term-languages.ts';

const SHOWN = 100;

/** The terms, one direction or all, and a form in the place of the one that is changed. */
export function TermTable(props: {
  view: GlossaryView;
  isBusy: boolean;
  /** Why a term was not saved or removed. */
  failure: Failure | null;
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
  /** The term whose form asked last; null: the new one's; undefined: none that is still there. */
  const [asked, setAsked] = useState<string | null | undefined>(undefined);
  const failureOf = (termId: string | null) => (termId === asked ? props.failure : null);
  const { onSave } = props;
  function remove(termId: string) {
    setAsked(termId);
    props.onRemove(termId);
  }
  function close() {
    setAsked(undefined);
    setChanging(null);
  }
  async function save(term: TermInput) {
    setAsked(term.termId);
    const isSaved = await onSave(term);
    if (isSaved) close();
    return isSaved;
  }
  return (
    <div>
      <TermForm
        key="new"
        view={view}
        term={null}
        isBusy={isBusy}
        failure={failureOf(null)}
        onSave={save}
      />
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
                      {directionName({ sourceLanguage, targetLanguage }, locale)}
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
          <table className="terms" data-testid="terms">
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
                        failure={failureOf(term.termId)}
                        onSave={save}
                        onCancel={close}
                        onRemove={() => remove(term.termId)}
                      />
                    </td>
                  </tr>
                ) : (
                  <tr key={term.termId}>
                    <td lang={term.sourceLanguage}>{term.source}</td>
                    <td lang={term.targetLanguage} dir="auto">
                      {term.target}
                    </td>
                    <td>{directionName(term, locale)}</td>
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
