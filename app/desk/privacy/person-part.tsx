import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import type { PersonCountsView, PersonRequest } from '../../../backend/http/contract-privacy.ts';
import { useTexts } from '../../i18n.ts';
import { FailureNote } from '../../panels/problem-note.tsx';
import { Confirm } from '../confirm.tsx';
import { DeskMessage } from '../desk-message.tsx';
import { readPerson } from './read-person.ts';
import type { PrivacyState } from './use-privacy.ts';

type Shown =
  | { kind: 'nothing' | 'unreadable' }
  | { kind: 'found' | 'asking' | 'erased'; person: PersonRequest; counts: PersonCountsView };

/** One customer: how much is held, an export of it, and its end. */
export function PersonPart({ state }: { state: PrivacyState }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' });
  const failure = state.failureOf('find', 'erase', 'export_person');

  async function find(event: FormEvent): Promise<void> {
    event.preventDefault();
    const person = readPerson(text);
    if (person === null) {
      state.clear();
      setShown({ kind: 'unreadable' });
      return;
    }
    setShown({ kind: 'nothing' });
    const counts = await state.find(person);
    if (counts !== null) setShown({ kind: 'found', person, counts });
  }

  async function erase(person: PersonRequest, counts: PersonCountsView): Promise<void> {
    setShown({ kind: 'found', person, counts });
    const erased = await state.erase(person);
    if (erased === null) return;
    // The address that was typed is theirs too.
    setText('');
    setShown({ kind: 'erased', person, counts: erased });
  }

  return (
    <>
      <form className="find" onSubmit={(event) => void find(event)} data-testid="find-person">
        <Field>
          <Field.Label>{t('privacy_page.person.label')}</Field.Label>
          <Input
            isCompact
            autoComplete="off"
            value={text}
            maxLength={320}
            {...(shown.kind === 'unreadable' ? { validation: 'error' as const } : {})}
            onChange={(event) => {
              setText(event.target.value);
              setShown({ kind: 'nothing' });
            }}
          />
          {shown.kind === 'unreadable' && (
            <Field.Message validation="error">{t('privacy_page.person.unreadable')}</Field.Message>
          )}
        </Field>
        <Button type="submit" size="small" disabled={state.busy !== null || text.trim() === ''}>
          {t('privacy_page.person.find')}
        </Button>
      </form>
      <div role="status">
        {shown.kind === 'erased' && (
          <DeskMessage tone="good" text={t('privacy_page.person.erased', { ...shown.counts })} />
        )}
      </div>
      {(shown.kind === 'found' || shown.kind === 'asking') && (
        <div className="person" data-testid="person">
          <p id="person-held">
            {isNothing(shown.counts)
              ? t('privacy_page.person.nothing')
              : t('privacy_page.person.held', { ...shown.counts })}
          </p>
          {shown.kind === 'asking' ? (
            <Confirm
              titleId="person-held"
              text={t('privacy_page.person.confirm')}
              yes={t('privacy_page.person.erase_yes')}
              isDanger
              onYes={() => void erase(shown.person, shown.counts)}
              onNo={() => setShown({ ...shown, kind: 'found' })}
            />
          ) : (
            !isNothing(shown.counts) && (
              <div className="buttons">
                <Button
                  size="small"
                  disabled={state.busy !== null}
                  onClick={() => void state.exportTo(shown.person)}
                >
                  {t('privacy_page.person.export')}
                </Button>
                <Button
                  size="small"
                  isDanger
                  disabled={state.busy !== null}
                  onClick={() => setShown({ ...shown, kind: 'asking' })}
                >
                  {t(
                    state.busy === 'erase'
                      ? 'privacy_page.person.erasing'
                      : 'privacy_page.person.erase',
                  )}
                </Button>
              </div>
            )
          )}
        </div>
      )}
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

const isNothing = (counts: PersonCountsView) => Object.values(counts).every((many) => many === 0);
