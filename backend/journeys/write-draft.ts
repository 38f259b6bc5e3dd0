import type { OrderStore, StoredOrder } from '../customers/order-store.ts';
import { describeParcel } from '../customers/parcel-progress.ts';
import type { Database } from '../database/database.ts';
import { checkDraft } from '../drafting/check-draft.ts';
import { buildDraftPrompt, type DraftAnswer, type DraftFacts } from '../drafting/draft-prompt.ts';
import type { DraftStore } from '../drafting/draft-store.ts';
import { LanguageModelError } from '../drafting/language-model.ts';
import { maskModel } from '../drafting/mask-model.ts';
import { findTopics } from '../drafting/topics.ts';
import type { EnginesOf } from '../engines/installation-engines.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { ArticleFinder, FoundArticle } from '../knowledge/find-articles.ts';
import type { Log } from '../log.ts';
import { storableDocument } from '../storable-text.ts';
import type { KnownComment, KnownTicket } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { maskingOf } from './masking-of.ts';
import { isAnswered, latestMessage } from './ticket-view/draft-view.ts';
import { inLanguage } from './ticket-view/order-view.ts';

export interface DraftParts {
  database: Database;
  /** Where no model is connected, written templates remain. */
  enginesOf: EnginesOf;
  tickets: TicketStore;
  drafts: DraftStore;
  orders: OrderStore;
  findArticles: ArticleFinder;
  now: () => Date;
  log: Log;
}

const TIMEOUT_MS = 60_000;
const PASSING = new Set<string>(['unavailable', 'timeout', 'rate_limited']);
const MESSAGES = 5;
const ARTICLES = 4;
const MOST_TOKENS = 2_000;

/**
 * Has the model draft a reply to the customer's newest message, once a message. Facts and articles
 * are looked up first; what the model says beyond them throws the draft away. Whatever goes wrong,
 * the written templates remain. Answers whether the model failed in a way that passes by itself.
 */
export async function writeDraft(
  installation: Installation,
  ticket: KnownTicket,
  comments: KnownComment[],
  parts: DraftParts,
): Promise<boolean> {
  const { installationId, teamLanguage } = installation;
  const { languageModel } = await parts.enginesOf(installationId);
  const { ticketId, customerLanguage } = ticket;
  const latest = latestMessage(comments);
  // Switched off: a draft costs tokens, and nobody has asked for one yet.
  if (!installation.settings.switches.answers) return false;
  if (languageModel === null || latest === null || customerLanguage === 'und') return false;
  if (isAnswered(ticket, latest)) return false;
  const before = await parts.drafts.findLatest(installationId, ticketId);
  if (before?.basedOnCommentId === latest.commentId) return false;
  // Asked once a message: what a model refuses, or gets wrong, it does again, and is paid for.
  if (ticket.draftedFor === latest.commentId) return false;

  const spoken = comments
    .filter((comment) => comment.authorRole === 'customer' && comment.isPublic)
    .slice(-MESSAGES);
  const messages = spoken.map((comment) => comment.body);
  const order =
    ticket.orderNumber === null
      ? null
      : await parts.orders.findByNumber(installationId, ticket.orderNumber);
  const found = await relevantArticles(installation, latest, parts);
  const facts = draftFacts(ticket, latest, order, teamLanguage, parts.now());
  const passages = found.map(({ article, passage }) => ({
    articleId: article.articleId,
    title: article.title,
    passage,
    url: article.url,
  }));
  const question = buildDraftPrompt({
    customerMessages: messages,
    facts,
    articles: passages,
    customerLanguage,
    teamLanguage,
    customerName: ticket.requesterName,
    shopName: installation.shopName,
    channel: ticket.channel,
  });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const model = maskModel(languageModel, maskingOf(installation.settings, ticket, comments));
    const answer = await model.complete<DraftAnswer>({
      ...question,
      schemaName: 'draft',
      maxOutputTokens: MOST_TOKENS,
      signal,
      ticketId,
    });
    await parts.tickets.setDraftedFor(parts.database, installationId, ticketId, latest.commentId);
    if (answer.kind === 'refused') return false;
    const verdict = checkDraft(storableDocument(answer.value), {
      facts,
      articles: passages,
      customerMessages: messages,
    });
    if (!verdict.ok) {
      parts.log.warn({ installationId, ticketId, code: verdict.code }, 'draft thrown away');
      return false;
    }
    await parts.database.transaction(async (tx) => {
      const isSaid = await parts.tickets.isStillSaid(tx, installationId, ticketId, spoken);
      if (!isSaid) {
        // Redacted or made private meanwhile: the look that found it has another one written.
        await parts.tickets.setDraftedFor(tx, installationId, ticketId, null);
        return;
      }
      await parts.drafts.add(
        tx,
        installationId,
        ticketId,
        {
          basedOnCommentId: latest.commentId,
          madeBy: languageModel.displayName,
          language: customerLanguage,
          ...verdict.draft,
        },
        parts.now(),
      );
    });
  } catch (error) {
    const isOver = signal.aborted;
    if (!isOver && !(error instanceof LanguageModelError)) throw error;
    const kind = error instanceof LanguageModelError ? error.kind : 'timeout';
    parts.log.warn({ installationId, ticketId, code: `language_model_${kind}` }, 'no draft');
    return PASSING.has(kind);
  }
  return false;
}

async function relevantArticles(
  { installationId, teamLanguage }: Installation,
  latest: KnownComment,
  { findArticles }: DraftParts,
): Promise<FoundArticle[]> {
  const translated = latest.translations[teamLanguage]?.text ?? null;
  return findArticles(
    installationId,
    [
      { text: latest.body, language: latest.language },
      ...(translated === null ? [] : [{ text: translated, language: teamLanguage }]),
    ],
    ARTICLES,
  );
}

function draftFacts(
  ticket: KnownTicket,
  latest: KnownComment,
  order: StoredOrder | null,
  teamLanguage: string,
  at: Date,
): DraftFacts {
  const parcel = order?.shipment ? describeParcel(order, at) : null;
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return {
    topics: findTopics(latest.body, latest.language),
    threat: ticket.threat,
    risk: ticket.riskLevel ?? 'low',
    order:
      order === null
        ? null
        : {
            orderNumber: order.orderNumber,
            status: order.status,
            placedOn: day(order.placedAt) ?? '',
            promisedOn: day(order.promisedAt),
            total: `${order.total.amount} ${order.total.currency}`,
            refunded:
              Number(order.refunded) > 0 ? `${order.refunded} ${order.total.currency}` : null,
            items: order.items.map((item) => ({
              title: inLanguage(item.title, [teamLanguage, 'en']),
              quantity: item.quantity,
            })),
          },
    parcel:
      parcel === null || order?.shipment == null
        ? null
        : {
            carrier: order.shipment.carrier,
            trackingNumber: order.shipment.trackingNumber,
            situation: parcel.situation,
            lateDays: parcel.lateDays,
            lastEvent:
              parcel.lastEvent === null
                ? null
                : {
                    on: day(parcel.lastEvent.at) ?? '',
                    text: inLanguage(parcel.lastEvent.description, [teamLanguage, 'en']),
                    location: parcel.lastEvent.location,
                  },
            expectedOn: day(parcel.expectedAt),
          },
  };
}
