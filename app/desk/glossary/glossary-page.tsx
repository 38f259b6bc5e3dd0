import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useCallback } from 'react';
import type { GlossaryView } from '../../../backend/http/contract-glossary.ts';
import type { Result } from '../../backend-client.ts';
import { formatMoment } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { useMinute } from '../../use-minute.ts';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import { EnginesFrame } from '../engines/engines-frame.ts';
import type { DeskPageProps } from '../pages.ts';
import { useDeeds } from '../use-deeds.ts';
import { useReading } from '../use-reading.ts';
import { glossaryCalls } from './glossary-calls.ts';
import { ImportPart } from './import-part.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { TermTable } from './term-table.tsx';

type Deed = 'save' | 'remove' | 'decide' | 'export';

/** Brand, product and policy words, and how each language says them. */
export default function GlossaryPage({ onCount }: DeskPageProps) {
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const read = useCallback(
    (signal: AbortSignal) => glossaryCalls(backend).glossary(signal),
    [backend],
  );
  const { value: view, failure, reload, accept } = useReading(read);
  const deeds = useDeeds<Deed>();

  function take(answer: GlossaryView) {
    accept(answer);
    onCount(answer.proposals.length);
  }
  async function perform(
    deed: Deed,
    ask: (
      calls: ReturnType<typeof glossaryCalls>,
      signal: AbortSignal,
    ) => Promise<Result<GlossaryView>>,
  ): Promise<boolean> {
    const answer = await deeds.perform(deed, (signal) => ask(glossaryCalls(backend), signal));
    if (answer !== null) take(answer);
    return answer !== null;
  }
  async function save() {
    const answer = await deeds.perform('export', (signal) => glossaryCalls(backend).export(signal));
    if (answer !== null) download(answer.csv);
  }
  const decideFailure = deeds.failureOf('decide');
  const exportFailure = deeds.failureOf('export');

  return (
    <EnginesFrame>
      <section aria-labelledby="glossary-heading" aria-busy={!view || deeds.busy !== null}>
        <header>
          <h2 id="glossary-heading">{t('desk.glossary')}</h2>
          <p className="sub" role="status" data-testid="glossary-status">
            {view ? t('glossary_page.status', { count: view.terms.length }) : ''}
          </p>
        </header>
        <p className="lead sub">{t('glossary_page.lead')}</p>
        {failure && <DeskFailure failure={failure} onRetry={reload} />}
        {decideFailure && <DeskFailure failure={decideFailure} />}
        {!view && !failure && <Skeleton height="96px" />}
        {view && view.proposals.length > 0 && (
          <>
            <h3>{t('glossary_page.proposals')}</h3>
            <p className="sub">{t('glossary_page.proposals_sub')}</p>
            <ul className="proposals" data-testid="proposals">
              {view.proposals.map((proposal) => (
                <ProposalRow
                  key={[
                    proposal.sourceLanguage,
                    proposal.targetLanguage,
                    proposal.wrong,
                    proposal.correct,
                  ].join('\t')}
                  proposal={proposal}
                  isBusy={deeds.busy !== null}
                  onDecide={(decision) =>
                    void perform('decide', (calls, signal) => calls.decide(decision, signal))
                  }
                />
              ))}
            </ul>
          </>
        )}
      </section>
      {view && (
        <section aria-label={t('glossary_page.terms')}>
          <div className="two">
            <TermTable
              view={view}
              isBusy={deeds.busy !== null}
              failure={deeds.failureOf('save', 'remove')}
              onSave={(term) => perform('save', (calls, signal) => calls.save(term, signal))}
              onRemove={(termId) =>
                void perform('remove', (calls, signal) => calls.remove([termId], signal))
              }
            />
            <aside className="fields">
              <ImportPart teamLanguage={view.teamLanguage} onDone={take} />
              <div>
                <h3>{t('glossary_page.export')}</h3>
                <p className="sub">{t('glossary_page.export_sub')}</p>
                <div className="buttons">
                  <Button
                    size="small"
                    disabled={view.terms.length === 0 || deeds.busy !== null}
                    onClick={() => void save()}
                  >
                    {t('glossary_page.export_button')}
                  </Button>
                </div>
                {exportFailure && <DeskFailure failure={exportFailure} />}
              </div>
              <Copies view={view} />
            </aside>
          </div>
        </section>
      )}
    </EnginesFrame>
  );
}

/** How the copies at vendors stand. */
function Copies({ view }: { view: GlossaryView }) {
  const { t, locale } = useTexts();
  const { now } = useSurroundings();
  const minute = useMinute(now);
  if (view.copies.length === 0) return null;
  return (
    <div data-testid="copies">
      <h3>{t('glossary_page.copies')}</h3>
      <p className="sub">{t('glossary_page.copies_sub')}</p>
      {view.copies.map(({ displayName, state, problem, syncedAt }) => (
        <DeskMessage
          key={displayName}
          tone={state === 'failed' ? 'problem' : state === 'in_step' ? 'good' : 'plain'}
          text={t(`glossary_page.copy_${state}`, {
            name: displayName,
            moment: syncedAt === null ? '' : formatMoment(syncedAt, locale, minute),
          })}
        >
          {problem && <q dir="auto">{problem}</q>}
        </DeskMessage>
      ))}
    </div>
  );
}

function download(csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'crossdesk-glossary.csv';
  link.click();
  URL.revokeObjectURL(url);
}
