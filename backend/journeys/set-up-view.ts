import type { SetUpView } from '../http/contract-set-up.ts';
import type { HistoryReading } from '../installations/history-store.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { StoredThing } from '../installations/set-up-store.ts';
import type { JobName } from '../jobs/catalogue.ts';
import type { PlannedThing } from '../routing/planned-things.ts';
import { describeHistory } from './history-read.ts';

type Step = SetUpView['steps'][number];
type StepState = Step['state'];

/** Data of a removed installation is kept so long, so that a removal by mistake costs nothing. */
export const GRACE_DAYS = 30;

/** ISO; null unless it was removed. */
export function dataDeletedAt({ status, removedAt }: Installation): string | null {
  return status !== 'removed' || removedAt === null
    ? null
    : new Date(removedAt.getTime() + GRACE_DAYS * 86_400_000).toISOString();
}

/** Where set-up stands, for the desk. `failedJobs`: names of jobs that failed for good. */
export function describeSetUp(
  installation: Installation,
  failedJobs: ReadonlySet<string>,
  things: readonly StoredThing[],
  planned: readonly PlannedThing[],
  history: HistoryReading | null,
): SetUpView {
  const { status, settings, consent } = installation;
  const isConnected = status === 'connected' || status === 'ready';
  const stepOf = (key: Step['key'], kinds: StoredThing['kind'][]): Step => {
    const own = things.filter(({ kind }) => kinds.includes(kind));
    const total = planned.filter(({ kind }) => kinds.includes(kind)).length;
    const refused = own.find(({ state }) => state === 'failed');
    const done = own.filter(({ state }) => state === 'made' || state === 'adopted').length;
    // What was made stays in the helpdesk while access is lost. An account that was set up before
    // things were counted has none on its list.
    const isThere = isConnected || status === 'disconnected';
    const isDone = isThere && (done >= total || (own.length === 0 && status === 'ready'));
    return {
      key,
      state:
        refused !== undefined && isConnected
          ? 'failed'
          : stateOf(isDone, isConnected, failedJobs.has('set-up')),
      detail: done === 0 ? null : { code: key, params: { count: done } },
      problem: refused === undefined ? null : problemOf(refused),
      progress: isConnected && !isDone ? { done, total } : null,
    };
  };
  const jobStep = (key: Step['key'], isDone: boolean, job: JobName | null): Step => ({
    key,
    state: stateOf(isDone, isConnected, job !== null && failedJobs.has(job)),
    detail: null,
    problem: null,
    progress: null,
  });
  const group = things.find(({ kind }) => kind === 'group');
  return {
    status,
    steps: [
      {
        ...jobStep('consent', isConnected, null),
        ...(status === 'disconnected' ? { state: 'failed' as const } : {}),
      },
      stepOf('fields', ['field', 'column']),
      stepOf('routing', ['group', 'category', 'trigger']),
      stepOf('webhook', ['webhook']),
      stepOf('views', ['view']),
      jobStep('knowledge', installation.articlesReadAt !== null, 'learn-articles'),
      describeHistory(
        installation,
        history,
        failedJobs.has('sweep') || failedJobs.has('read-history'),
      ),
    ],
    things: withPlanned(things, planned, isConnected).map((thing) => ({
      key: thing.key,
      kind: thing.kind,
      title: thing.title,
      description: thing.description,
      state: thing.state,
      problem: thing.problem === null ? null : problemOf(thing),
    })),
    switches: settings.switches,
    seniorGroup:
      group?.externalId == null ? null : { groupId: group.externalId, name: group.title },
    tellsCustomer: settings.tellsCustomer,
    teamTimeZone: settings.teamTimeZone,
    history: settings.history,
    refinementsPerDay: settings.refinementsPerDay,
    dataDeletedAt: dataDeletedAt(installation),
    consent: consent === null ? null : { answer: consent.answer, at: consent.at.toISOString() },
  };
}

/** What was made and what is still to come, in the order of the plan. */
function withPlanned(
  things: readonly StoredThing[],
  planned: readonly PlannedThing[],
  isConnected: boolean,
) {
  const known = new Set(things.map(({ key }) => key));
  const toCome = isConnected ? planned.filter(({ key }) => !known.has(key)) : [];
  const rank = new Map(planned.map(({ key }, index) => [key, index]));
  const inOrder = [...things].sort(
    (left, right) => (rank.get(left.key) ?? rank.size) - (rank.get(right.key) ?? rank.size),
  );
  return [
    ...inOrder,
    ...toCome.map((thing) => ({ ...thing, state: 'planned' as const, problem: null })),
  ];
}

const problemOf = ({ problem, title }: { problem: string | null; title: string }) => ({
  code: `thing_${problem}`,
  engine: null,
  detail: title,
});

function stateOf(isDone: boolean, isConnected: boolean, hasFailed: boolean): StepState {
  if (isDone) return 'done';
  if (!isConnected) return 'waiting';
  return hasFailed ? 'failed' : 'running';
}
