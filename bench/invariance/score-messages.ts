import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadComplaint } from '../../backend/risk/read-complaint.ts';
import { NO_HISTORY } from '../../backend/risk/risk-history.ts';
import { scoreRisk } from '../../backend/risk/score-risk.ts';
import { QUIET_THREAD } from '../../backend/risk/thread-mood.ts';
import { findThreats } from '../../backend/risk/threat-words.ts';

/** One message, written in every language. */
export interface ScoredMessage {
  id: string;
  kind: string;
  /** 0–100 by language, as a ticket with this message and nothing else would get. */
  scores: Record<string, number>;
  texts: Record<string, string>;
}

export type Half = 'open' | 'sealed';

/** Null when this half of the set is not there. */
export function scoreMessages(half: Half, readComplaint: ReadComplaint): ScoredMessage[] | null {
  const path = join(import.meta.dirname, `messages-${half}.tsv`);
  if (!existsSync(path)) return null;
  const messages = new Map<string, ScoredMessage>();
  for (const line of readFileSync(path, 'utf8').trimEnd().split('\n')) {
    const [id = '', kind = '', language = '', text = ''] = line.split('\t');
    if (id === 'id') continue;
    const message = messages.get(id) ?? { id, kind, scores: {}, texts: {} };
    message.scores[language] = scoreAlone(text, language, readComplaint);
    message.texts[language] = text;
    messages.set(id, message);
  }
  return [...messages.values()];
}

/** Between the highest and the lowest language, in points. */
export function bandOf({ scores }: ScoredMessage): number {
  const values = Object.values(scores);
  return Math.max(...values) - Math.min(...values);
}

function scoreAlone(text: string, language: string, readComplaint: ReadComplaint): number {
  const { score } = scoreRisk({
    complaint: readComplaint(text, language),
    threats: findThreats(text, language),
    history: NO_HISTORY,
    thread: QUIET_THREAD,
    refinement: null,
    parcel: null,
  });
  return score.value;
}
