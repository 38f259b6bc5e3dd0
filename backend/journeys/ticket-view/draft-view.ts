import type { StoredOrder } from '../../customers/order-store.ts';
import { describeParcel } from '../../customers/parcel-progress.ts';
import type { LanguageTag } from '../../domain.ts';
import { chooseTemplates } from '../../drafting/choose-templates.ts';
import type { StoredDraft } from '../../drafting/draft-store.ts';
import { fillTemplate, type ReplyTemplates } from '../../drafting/reply-templates.ts';
import { templateFacts } from '../../drafting/template-facts.ts';
import { findTopics } from '../../drafting/topics.ts';
import type { DraftView } from '../../http/contract.ts';
import type { FeedbackEntry } from '../../insights/feedback-store.ts';
import type { Installation } from '../../installations/installation-store.ts';
import type { KnownComment, KnownTicket } from '../../tickets/known-ticket.ts';
import { findProtectedTokens } from '../../translation/protected-tokens.ts';
import { checkPairs } from './check-pairs.ts';
import { standingRisk } from './standing-risk.ts';

export interface TemplateParts {
  templates: ReplyTemplates;
}

export interface DraftContext {
  installation: Installation;
  ticket: KnownTicket;
  comments: KnownComment[];
  order: StoredOrder | null;
  /** The newest draft of the model, if it made one. */
  draft: StoredDraft | null;
  feedback: FeedbackEntry[];
  at: Date;
}

const TEMPLATES_SHOWN = 6;

/**
 * The draft that the agent starts from, and the written templates that fit. The model's draft
 * comes first as long as it answers the newest message in the customer's language (an agent may
 * have corrected that since); else the best template does.
 */
export function draftsView(
  context: DraftContext,
  parts: TemplateParts,
): { draft: DraftView | null; templates: DraftView[] } {
  const latest = latestMessage(context.comments);
  // An answered message needs no draft; the agent's own words are always possible.
  if (latest === null || isAnswered(context.ticket, latest)) return { draft: null, templates: [] };
  const opinions = new Map(
    context.feedback
      .filter((entry) => entry.kind === 'draft')
      .map((entry) => [String(entry.value.draftId), entry.value.verdict as 'good' | 'bad']),
  );
  const templates = templateViews(context, parts, opinions);
  const { draft } = context;
  const answersNewest =
    draft !== null &&
    draft.basedOnCommentId === latest.commentId &&
    draft.language === context.ticket.customerLanguage;
  return {
    draft: answersNewest
      ? modelView(draft, context.installation.teamLanguage, opinions)
      : (templates[0] ?? null),
    templates,
  };
}

/** The customer's newest message that a person wrote; null when nobody waits for words. */
export function latestMessage(comments: KnownComment[]): KnownComment | null {
  return customerMessages(comments).at(-1) ?? null;
}

function customerMessages(comments: KnownComment[]): KnownComment[] {
  return comments.filter(
    (comment) => comment.authorRole === 'customer' && comment.isPublic && !comment.isAutomatic,
  );
}

/** Whether a colleague has replied since. */
export function isAnswered(
  { lastAgentCommentAt }: Pick<KnownTicket, 'lastAgentCommentAt'>,
  message: KnownComment,
): boolean {
  return lastAgentCommentAt !== null && lastAgentCommentAt > message.createdAt;
}

function modelView(
  draft: StoredDraft,
  teamLanguage: LanguageTag,
  opinions: Map<string, 'good' | 'bad'>,
): DraftView {
  const pairs = draft.pairs.map((pair) => ({
    ...pair,
    origin: draft.madeBy,
    problem: null,
  }));
  return {
    draftId: draft.draftId,
    kind: 'model',
    madeBy: draft.madeBy,
    title: null,
    language: draft.language,
    pairs,
    checks: checkPairs(pairs, { source: teamLanguage, target: draft.language }),
    sources: draft.sources,
    feedback: opinions.get(draft.draftId) ?? null,
  };
}

/** Also a number of somebody else's order, or of none that we know. */
function namesOrder(text: string): boolean {
  return findProtectedTokens(text).some(({ kind }) => kind === 'order' || kind === 'tracking');
}

function templateViews(
  { installation, ticket, comments, order, at }: DraftContext,
  { templates }: TemplateParts,
  opinions: Map<string, 'good' | 'bad'>,
): DraftView[] {
  const parcel = order === null ? null : describeParcel(order, at);
  const spoken = customerMessages(comments)
    .slice(-3)
    .map((comment) => comment.body);
  const standing = standingRisk(ticket, comments);
  const keys = chooseTemplates({
    parcel,
    risk: standing?.risk ?? 'low',
    threat: standing?.threat ?? null,
    topics: findTopics(spoken.join('\n'), ticket.customerLanguage),
    order,
    hasNumberInText: spoken.some(namesOrder),
  });
  const known = {
    customerName: ticket.requesterName,
    shopName: installation.shopName,
    order,
    parcel,
  };
  return keys
    .flatMap((key) => {
      const filled = fillTemplate(key, templateFacts(key, known), {
        templates,
        teamLanguage: installation.teamLanguage,
        customerLanguage: ticket.customerLanguage,
        timeZone: order?.timeZone ?? ticket.requesterTimeZone,
      });
      if (filled === null) return [];
      const draftId = `template:${key}`;
      const pairs = filled.pairs.map((pair) => ({
        ...pair,
        origin: 'template',
        problem: null,
        citations: [],
      }));
      return [
        {
          draftId,
          kind: 'template' as const,
          madeBy: key,
          title: filled.title,
          language: filled.language,
          pairs,
          checks: checkPairs(pairs, {
            source: installation.teamLanguage,
            target: filled.language,
          }),
          sources: [],
          feedback: opinions.get(draftId) ?? null,
        },
      ];
    })
    .slice(0, TEMPLATES_SHOWN);
}
