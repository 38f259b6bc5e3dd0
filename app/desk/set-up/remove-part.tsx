import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { ThingView } from '../../../backend/http/contract-set-up.ts';
import { type Texts, useTexts } from '../../i18n.ts';
import { FailureNote } from '../../panels/problem-note.tsx';
import { betweenSentences } from '../between-sentences.ts';
import { Confirm } from '../confirm.tsx';
import { listed } from './listed.ts';
import type { SetUpState } from './use-set-up.ts';

/** The way out, at the end of the page: what goes, what stays, and when the data goes. */
export function RemovePart({ state }: { state: SetUpState }) {
  const texts = useTexts();
  const { t } = texts;
  const [isAsking, setAsking] = useState(false);
  const things = state.view?.things ?? [];
  const failure = state.failureOf('remove');
  return (
    <section className="remove" aria-labelledby="remove-heading" data-testid="remove">
      <header>
        <h2 id="remove-heading">{t('set_up_page.remove.title')}</h2>
      </header>
      <p className="lead">{t('set_up_page.remove.lead')}</p>
      {isAsking ? (
        <Confirm
          titleId="remove-heading"
          text={confirmText(things, texts)}
          yes={t('set_up_page.remove.yes')}
          isDanger
          onYes={() => {
            setAsking(false);
            state.change({ kind: 'remove' });
          }}
          onNo={() => setAsking(false)}
        />
      ) : (
        <Button size="small" disabled={state.busy !== null} onClick={() => setAsking(true)}>
          {t(state.busy === 'remove' ? 'set_up_page.remove.removing' : 'set_up_page.remove.open')}
        </Button>
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}

/** Counted by kind, so that nobody has to guess what "everything" is. */
function confirmText(things: ThingView[], texts: Texts): string {
  const { t, locale } = texts;
  const made = things.filter(({ state }) => state === 'made');
  const count = (...kinds: ThingView['kind'][]) =>
    made.filter(({ kind }) => kinds.includes(kind)).length;
  const adopted = things.filter(({ state }) => state === 'adopted').map(({ title }) => title);
  const goes = t('set_up_page.remove.goes', {
    fields: count('field', 'column'),
    triggers: count('trigger'),
    views: count('view'),
    webhooks: count('webhook'),
  });
  const stays =
    adopted.length === 0
      ? t('set_up_page.remove.stays')
      : t('set_up_page.remove.stays_adopted', {
          names: listed(adopted, texts),
        });
  return [goes, stays, t('set_up_page.remove.data')].join(betweenSentences(locale));
}
