import type {
  DraftView,
  EngineView,
  InsertionRequest,
  ReplyRequest,
  ReplyView,
  TicketView,
} from '../backend/http/contract.ts';
import type { BackendClient, Result } from './backend-client.ts';
import type { Host } from './hosts/host.ts';

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
  /** Rejects with `HostRefused` when the text does not stand there afterwards. */
  insert(html: string, subject: string | null): Promise<void>;
  /** Tells our backend what was inserted. */
  record(insertion: InsertionRequest, signal: AbortSignal): void;
}

/** The model's draft, else the written template that fits best. */
export const offeredDraft = (view: TicketView): DraftView | null =>
  view.draft ?? view.templates[0] ?? null;

/** A reply to the ticket beside us, put at the cursor of its editor. */
export function ticketTask(view: TicketView, backend: BackendClient, host: Host): ReplyTask {
  return {
    teamLanguage: view.teamLanguage,
    customerLanguage: view.customerLanguage,
    engine: view.engine,
    hasOwnBox: true,
    offered: offeredDraft(view),
    insertKey: 'action.insert',
    translate: (body, signal) => backend.reply(view.ticketId, body, signal),
    insert: (html) => host.insertIntoEditor(view.ticketId, html),
    // The text already stands in the editor: a record that fails is nothing the agent can mend.
    record: (insertion, signal) => void backend.insertion(view.ticketId, insertion, signal),
  };
}
