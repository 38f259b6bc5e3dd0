import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { BackendClient, Result } from '../backend-client.ts';
import { doctorCalls } from './doctor/doctor-calls.ts';
import { glossaryCalls } from './glossary/glossary-calls.ts';
import { jobCalls } from './job-calls.ts';

/** What every page of the desk is given; texts and surroundings come from their contexts. */
export interface DeskPageProps {
  /** Null when the helpdesk does not tell: then the backend's refusal does. */
  isAdmin: boolean | null;
  /** Renews the number at the page's name in the rail; null takes it away. */
  onCount(count: number | null): void;
}

export interface DeskPage {
  /** Stands in the address (`#key`), and names the page: `desk.<key>` of `translations/desk/`. */
  key: string;
  /** A line in the rail parts the groups. */
  group: 'work' | 'account';
  /** The chunk is fetched when somebody goes there. */
  component: ComponentType<DeskPageProps>;
  /** How many things ask for somebody there, read for the rail; null: the page has no number. */
  count: ((backend: BackendClient, signal: AbortSignal) => Promise<Result<number>>) | null;
}

/** The rail from top to bottom. A page of one's own: an entry here, and a block of texts. */
export const PAGES: readonly DeskPage[] = [
  {
    key: 'set-up',
    group: 'work',
    component: lazy(() => import('./set-up/set-up-page.tsx')),
    count: null,
  },
  {
    key: 'trigger-doctor',
    group: 'work',
    component: lazy(() => import('./doctor/doctor-page.tsx')),
    count: async (backend, signal) => {
      const answer = await doctorCalls(backend).doctor(signal);
      return answer.ok ? { ok: true, value: answer.value.findings.length } : answer;
    },
  },
  {
    key: 'watch-list',
    group: 'work',
    component: lazy(() => import('./watch-list/watch-list-page.tsx')),
    count: null,
  },
  {
    key: 'customers',
    group: 'work',
    component: lazy(() => import('./customers/customers-page.tsx')),
    count: null,
  },
  {
    key: 'glossary',
    group: 'account',
    component: lazy(() => import('./glossary/glossary-page.tsx')),
    // Proposals are for admins; others are refused, and the rail shows no number.
    count: async (backend, signal) => {
      const answer = await glossaryCalls(backend).glossary(signal);
      return answer.ok ? { ok: true, value: answer.value.proposals.length } : answer;
    },
  },
  {
    key: 'engines',
    group: 'account',
    component: lazy(() => import('./engines/engines-page.tsx')),
    count: null,
  },
  {
    key: 'waiting-work',
    group: 'account',
    component: lazy(() => import('./waiting-work-page.tsx')),
    count: async (backend, signal) => {
      const answer = await jobCalls(backend).deadJobs(signal);
      return answer.ok ? { ok: true, value: answer.value.jobs.length } : answer;
    },
  },
  {
    key: 'data-privacy',
    group: 'account',
    component: lazy(() => import('./privacy/privacy-page.tsx')),
    count: null,
  },
];
