import { useEffect, useState } from 'react';
import type { DoctorView, DryRunView } from '../../../backend/http/contract-doctor.ts';
import type { Failure } from '../../backend-client.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { DeskFailure } from '../desk-message.tsx';
import { doctorCalls } from './doctor-calls.ts';

/** Sends a ticket that is only thought of through the account's rules. `seed` grows after each repair. */
export function DryRunPart({ tags, seed }: { tags: DoctorView['tags']; seed: number }) {
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const [chosen, setChosen] = useState<string[]>(['crossdesk_threat_dispute']);
  const [isNew, setIsNew] = useState(false);
  const [run, setRun] = useState<DryRunView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const titleOf = (tag: string) => tags.find((one) => one.tag === tag)?.title ?? tag;

  // biome-ignore lint/correctness/useExhaustiveDependencies: after a repair the same ticket goes another way
  useEffect(() => {
    const leaving = new AbortController();
    const ticket = { tags: chosen, isNew, priority: null };
    void doctorCalls(backend)
      .dryRun(ticket, leaving.signal)
      .then((answer) => {
        if (leaving.signal.aborted) return;
        setFailure(answer.ok ? null : answer.failure);
        if (answer.ok) setRun(answer.value);
      });
    return () => leaving.abort();
  }, [backend, chosen, isNew, seed]);

  const left = tags.filter(({ tag }) => !chosen.includes(tag));
  return (
    <aside aria-labelledby="dry-run-heading">
      <h3 id="dry-run-heading">{t('dry_run.title')}</h3>
      <p className="sub">{t('dry_run.sub')}</p>
      <div className="chips">
        {chosen.map((tag) => (
          <button
            key={tag}
            type="button"
            className="chip"
            title={tag}
            aria-label={t('dry_run.remove', { title: titleOf(tag) })}
            onClick={() => setChosen(chosen.filter((one) => one !== tag))}
          >
            {titleOf(tag)} ×
          </button>
        ))}
      </div>
      <select
        value=""
        aria-label={t('dry_run.add')}
        onChange={(event) => setChosen([...chosen, event.target.value])}
      >
        <option value="">{t('dry_run.add')}</option>
        {left.map(({ tag, title }) => (
          <option key={tag} value={tag}>
            {title}
          </option>
        ))}
      </select>
      <label className="check">
        <input
          type="checkbox"
          checked={isNew}
          onChange={(event) => setIsNew(event.target.checked)}
        />
        {t('dry_run.is_new')}
      </label>
      {failure && <DeskFailure failure={failure} />}
      {run && <Path run={run} />}
    </aside>
  );
}

function Path({ run }: { run: DryRunView }) {
  const { t, has } = useTexts();
  const value = (field: string, one: string | null) =>
    one === null
      ? t('dry_run.none')
      : field === 'priority'
        ? t(`dry_run.priority_${one}`)
        : one.replaceAll('crossdesk_', '');
  const isAsWanted =
    run.final.group === run.wanted.group && run.final.priority === run.wanted.priority;
  const named = ({ group, priority }: DryRunView['wanted']) => ({
    group: value('group', group),
    priority: value('priority', priority),
  });
  return (
    <ol className="path" data-testid="dry-run">
      {run.steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rules may have one name, and the list is never reordered
        <li key={`${index} ${step.title}`} className={step.isHarmful ? 'harm' : ''}>
          <h4>{step.title}</h4>
          <p>
            {step.changes.length === 0
              ? t('dry_run.no_change')
              : step.changes
                  .map(({ field, from, to }) => {
                    const key = `dry_run.field_${field}`;
                    const name = has(key) ? t(key) : field;
                    if (field === 'tags') return t('dry_run.tags_change');
                    return t('dry_run.change', {
                      name,
                      from: value(field, from),
                      to: value(field, to),
                    });
                  })
                  .join(' · ')}
          </p>
        </li>
      ))}
      {run.cannotTell.map(({ title }) => (
        <li key={title}>
          <h4>{title}</h4>
          <p>{t('dry_run.cannot_tell')}</p>
        </li>
      ))}
      <li className={`end ${isAsWanted ? '' : 'harm'}`}>
        <h4>{t('dry_run.ends', named(run.final))}</h4>
        {!isAsWanted && <p>{t('dry_run.wanted', named(run.wanted))}</p>}
        {run.steps.length === 0 && <p>{t('dry_run.nobody')}</p>}
      </li>
    </ol>
  );
}
