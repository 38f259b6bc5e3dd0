import type { TicketView } from '../../backend/http/contract.ts';
import { languageName } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { offeredDraft } from '../reply-task.ts';
import type { Reply } from '../use-reply.ts';
import { DraftOpinion } from './draft-opinion.tsx';
import { OwnText } from './own-text.tsx';
import { Pairs } from './pairs.tsx';
import { FailureNote } from './problem-note.tsx';

const OWN = 'own';

/** What the agent answers: each sentence in their language, the customer's under it. */
export function DraftPanel(props: {
  reply: Reply;
  view: TicketView;
  onOpinion(view: TicketView): void;
}) {
  const { reply, view } = props;
  const { t, locale } = useTexts();
  const { state, origin } = reply;
  const isTemplate = state?.kind === 'template';
  const title =
    reply.ownText !== null || state?.kind === 'own'
      ? t('draft.heading_own')
      : t(isTemplate ? 'draft.heading_template' : 'draft.heading');
  const language = languageName(state?.language ?? view.customerLanguage, locale);

  return (
    <section className="draft" aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
        <span className="sub">
          {[language, reply.ownText === null && origin && (origin.title ?? origin.madeBy)]
            .filter(Boolean)
            .join(t('list.item'))}
        </span>
        <DraftSwitch reply={reply} view={view} />
      </div>
      {reply.newer && (
        <p className="sub">
          {t('draft.newer')}{' '}
          <button
            type="button"
            className="link"
            onClick={() => reply.newer && reply.choose(reply.newer)}
          >
            {t('draft.take_newer')}
          </button>
        </p>
      )}
      {reply.ownText !== null ? <OwnText reply={reply} task={view} /> : <Sentences {...props} />}
      {reply.failure && <FailureNote failure={reply.failure} />}
    </section>
  );
}

function Sentences({ reply, view, onOpinion }: Parameters<typeof DraftPanel>[0]) {
  const { t } = useTexts();
  if (!reply.state) return <p className="sub">{t('draft.none')}</p>;
  return (
    <>
      <Pairs reply={reply} state={reply.state} teamLanguage={view.teamLanguage} />
      {reply.origin && <DraftOpinion draft={reply.origin} view={view} onOpinion={onOpinion} />}
    </>
  );
}

/** Draft, templates, own text: a plain `<select>`, for it costs nothing and works everywhere. */
function DraftSwitch({ reply, view }: { reply: Reply; view: TicketView }) {
  const { t } = useTexts();
  const drafts = [...(view.draft ? [view.draft] : []), ...view.templates];
  const own = reply.ownText !== null || reply.state?.kind === 'own';
  const shown = own ? OWN : (reply.origin ?? offeredDraft(view))?.draftId;
  return (
    <span className="switch link">
      {t('draft.choose')}
      <Icon name="chevron" />
      <select
        aria-label={t('draft.choose')}
        value={shown ?? ''}
        onChange={({ target }) => {
          const draft = drafts.find(({ draftId }) => draftId === target.value);
          if (draft) reply.choose(draft);
          else reply.openOwn();
        }}
      >
        <option value="" disabled hidden>
          {t('draft.choose')}
        </option>
        {drafts.map((draft) => (
          <option key={draft.draftId} value={draft.draftId}>
            {draft.title ?? t('draft.choose_model', { name: draft.madeBy })}
          </option>
        ))}
        <option value={OWN}>{t('draft.write_own')}</option>
      </select>
    </span>
  );
}
