import { lazy, Suspense, useState } from 'react';
import type { TicketView, VerdictView } from '../../backend/http/contract.ts';
import { formatMoment } from '../formatting.ts';
import type { Texts } from '../i18n.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { remainingTime } from '../remaining-time.ts';
import { QuickCorrections } from './quick-corrections.tsx';

/** Rarely opened, and Garden's form fields are heavy: not part of what loads first. */
const CorrectionForm = lazy(async () => {
  const { CorrectionForm } = await import('./correction-form.tsx');
  return { default: CorrectionForm };
});

/** How bad it is, in words: the one thing an agent sees in the first second. */
export function VerdictPanel(props: {
  verdict: VerdictView;
  view: TicketView;
  now: Date;
  onCorrected(view: TicketView): void;
}) {
  const { verdict, view, now } = props;
  const texts = useTexts();
  const [correcting, setCorrecting] = useState(false);
  const calm = verdict.level === 'calm';
  const key = verdict.threat ? `verdict.${verdict.threat}` : `verdict.level_${verdict.level}`;

  return (
    <section
      className={calm ? 'quiet' : `band ${verdict.level === 'raised' ? 'raised' : ''}`}
      aria-labelledby="verdict"
    >
      <div className="line">
        <Icon name={calm ? 'checkCircle' : 'warning'} />
        <h2 id="verdict">{texts.t(key)}</h2>
        {verdict.dueAt && <Due dueAt={verdict.dueAt} now={now} />}
      </div>
      <p className="facts" title={whole(verdict, texts)}>
        {factsSentence(verdict, texts)}
        {verdict.correctedBy && ` ${correctedText(verdict.correctedBy, texts)}`}
        {verdict.note && ` ${texts.t(`verdict.${verdict.note}`)}`}
      </p>
      <QuickCorrections
        view={view}
        verdict={verdict}
        isFormOpen={correcting}
        onForm={() => setCorrecting(!correcting)}
        onCorrected={props.onCorrected}
      />
      {correcting && (
        <Suspense>
          <CorrectionForm
            view={view}
            verdict={verdict}
            onClose={() => setCorrecting(false)}
            onCorrected={props.onCorrected}
          />
        </Suspense>
      )}
    </section>
  );
}

/** A bare id says nothing to a colleague. */
const correctedText = (name: string, { t }: Texts) =>
  /^\d+$/.test(name) ? t('verdict.corrected_plain') : t('verdict.corrected', { name });

/** At most three facts as one sentence; a fact that this page has no words for is left out. */
function factsSentence(verdict: VerdictView, texts: Texts): string {
  const said = say(verdict.facts, texts);
  if (said.length === 0) {
    const isCalmOfItself = verdict.level === 'calm' && verdict.correctedBy === null;
    return isCalmOfItself ? texts.t('verdict.calm_facts') : '';
  }
  const sentence = said.join(texts.t('list.clause')) + texts.t('list.end');
  return sentence.charAt(0).toLocaleUpperCase(texts.locale) + sentence.slice(1);
}

const say = (facts: VerdictView['facts'], texts: Texts) =>
  facts
    .filter(({ code }) => texts.has(`reasons.${code}`))
    .map(({ code, params }) => texts.t(`reasons.${code}`, params));

const whole = (verdict: VerdictView, texts: Texts) =>
  [texts.t('verdict.why'), ...say(verdict.reasons, texts)].join('\n');

/** `剩 2:41`; over the time it says so. */
export function dueText(dueAt: string, now: Date, texts: Texts): string {
  const { kind, days, clock } = remainingTime(dueAt, now);
  return texts.t(days > 0 ? `verdict.${kind}_days` : `verdict.${kind}`, { days, clock });
}

function Due({ dueAt, now }: { dueAt: string; now: Date }) {
  const texts = useTexts();
  const { kind } = remainingTime(dueAt, now);
  const moment = formatMoment(dueAt, texts.locale, now);
  return (
    <span
      className="due"
      title={texts.t(`verdict.${kind === 'left' ? 'due' : 'over'}_title`, { moment })}
    >
      {dueText(dueAt, now, texts)}
    </span>
  );
}
