import type {
  DraftView,
  EngineView,
  InsertionRequest,
  ReplyRequest,
  ReplyView,
  TicketView,
} from '../backend/http/contract.ts';
import type {
  BackRequest,
  BackView,
  ChecksRequest,
  ChecksView,
} from '../backend/http/contract-outbound.ts';
import type { BackendClient, Result } from './backend-client.ts';
import { type Composer, type Host, HostRefused } from './hosts/host.ts';
import { placeReply } from './place-reply.ts';
import type { LineLook } from './written-text.ts';

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
  /** Of a draft that was made before; null: not wished, or there is none. */
  machineNotice: string | null;
  /** How the lines looked where they were written; null: in a box of ours. */
  looks: LineLook[] | null;
  /** Rejects with `HostRefused` when the text does not stand there afterwards. */
  insert(html: string, subject: string | null, earlier: Earlier | null): Promise<void>;
  /** What stands where the text goes. */
  composer(): Promise<Composer>;
  /** Checks sentences whose target a person wrote. */
  check(body: ChecksRequest, signal: AbortSignal): Promise<Result<ChecksView>>;
  /** What targets say, in the team's language; null where there is no ticket yet. */
  translateBack: ((body: BackRequest, signal: AbortSignal) => Promise<Result<BackView>>) | null;
  /** Tells our backend what was inserted. */
  record(insertion: InsertionRequest, signal: AbortSignal): void;
}

/** What was inserted before the present text. */
export interface Earlier {
  html: string;
  /** The agent has changed it in the editor, and wants the new one below. */
  isKept: boolean;
}

/** The model's draft, else the written template that fits best. */
export const offeredDraft = (view: TicketView): DraftView | null =>
  view.draft ?? view.templates[0] ?? null;

/** A reply to the ticket beside us, put at the cursor of its editor, or where our earlier one stands. */
export function ticketTask(view: TicketView, backend: BackendClient, host: Host): ReplyTask {
  return {
    teamLanguage: view.teamLanguage,
    customerLanguage: view.customerLanguage,
    engine: view.engine,
    hasOwnBox: true,
    offered: offeredDraft(view),
    insertKey: 'action.insert',
    machineNotice: view.machineNotice,
    looks: null,
    composer: () => host.composer(),
    translate: (body, signal) => backend.reply(view.ticketId, body, signal),
    async insert(html, _subject, earlier) {
      const there = earlier === null || earlier.isKept ? '' : (await host.composer()).html;
      const place = placeReply(there, earlier?.html ?? '', html, new DOMParser());
      if (place.kind === 'changed') {
        throw new HostRefused('reply_changed', 'The agent has changed the reply in the editor.');
      }
      if (place.kind === 'fresh') await host.insertIntoEditor(view.ticketId, html);
      else await host.setComposer(view.ticketId, place.html);
    },
    check: (body, signal) => backend.call('/api/checks', signal, body),
    translateBack: (body, signal) =>
      backend.call(`/api/tickets/${view.ticketId}/back-translation`, signal, body),
    // The text already stands in the editor: a record that fails is nothing the agent can mend.
    record: (insertion, signal) => void backend.insertion(view.ticketId, insertion, signal),
  };
}
