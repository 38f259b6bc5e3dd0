import type {
  DraftView,
  EngineView,
  InsertionRequest,
  ReplyRequest,
  ReplyView,
  TicketView,
} from '../backend/http/contract.ts';
import type { CheckRequest, ChecksView } from '../backend/http/contract-outgoing.ts';
import type { BackendClient, Result } from './backend-client.ts';
import type { Host } from './hosts/host.ts';
import { type PlacedReply, putIntoEditor } from './placed-reply.ts';

/** What a reply is made for: in which languages, by whom translated, and where it goes. */
export interface ReplyTask {
  teamLanguage: string;
  customerLanguage: string;
  engine: EngineView;
  /** The agent may write the whole text in a box of ours. */
  hasOwnBox: boolean;
  /** What the agent may begin with. */
  offered: DraftView | null;
  /** Text of the button that puts the reply where it goes; takes `language`. */
  insertKey: 'action.insert' | 'action.replace' | 'action.insert_new';
  translate(
    body: ReplyRequest & { targetLanguage: string },
    signal: AbortSignal,
  ): Promise<Result<ReplyView>>;
  /** Compares sentences that the agent changed by hand in the customer's language. */
  check(body: CheckRequest, signal: AbortSignal): Promise<Result<ChecksView>>;
  /** Rejects with `HostRefused` when the text does not stand there afterwards. */
  insert(html: string, subject: string | null): Promise<Placing>;
  /** Tells our backend what was inserted. */
  record(insertion: InsertionRequest, signal: AbortSignal): void;
}

/** `beside`: an earlier reply of ours was left standing, for the agent has changed it. */
export type Placing = 'placed' | 'beside';

/** The model's draft, else the written template that fits best. */
export const offeredDraft = (view: TicketView): DraftView | null =>
  view.draft ?? view.templates[0] ?? null;

/** A reply to the ticket beside us: put at the cursor of its editor, or in place of what we put there before. */
export function ticketTask(
  view: TicketView,
  backend: BackendClient,
  host: Host,
  placed: PlacedReply,
): ReplyTask {
  return {
    teamLanguage: view.teamLanguage,
    customerLanguage: view.customerLanguage,
    engine: view.engine,
    hasOwnBox: true,
    offered: offeredDraft(view),
    insertKey: 'action.insert',
    translate: (body, signal) => backend.reply(view.ticketId, body, signal),
    check: (body, signal) => backend.call('/api/check', signal, body),
    insert: (html) => putIntoEditor(view.ticketId, html, placed, host),
    // The text already stands in the editor: a record that fails is nothing the agent can mend.
    record: (insertion, signal) => void backend.insertion(view.ticketId, insertion, signal),
  };
}
