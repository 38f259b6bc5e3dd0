import { createComplaintReader } from '../backend/risk/read-complaint.ts';
import {
  bandOf,
  type Half,
  type ScoredMessage,
  scoreMessages,
} from './invariance/score-messages.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';

/** More points than this between two languages of one message fail the build. */
export const WIDEST_BAND = 15;

export const measurement: Measurement = {
  about: [
    'The same message in many languages, written before the word lists were: how far apart are the',
    'scores (0–100) of one message? The sealed half was looked at by nobody while rules were made.',
  ],
  measure: async () => {
    const readComplaint = createComplaintReader();
    const halves = (['open', 'sealed'] as Half[]).flatMap((half) => {
      const messages = scoreMessages(half, readComplaint);
      return messages === null ? [] : [{ half, messages }];
    });
    const all = halves.flatMap(({ messages }) => messages);
    const halfFigures = Object.fromEntries(
      halves.map(({ half, messages }) => [half, summary(messages)]),
    );
    return {
      figures: [
        ...all.map(messageFigure),
        ...halves.map(({ half, messages }) => total(`widest band, ${half} half`, messages)),
        total('widest band', all, 'max_band'),
        {
          key: 'mean_band',
          what: 'mean band',
          value: summary(all).mean_band,
          unit: 'points',
          digits: 1,
          aim: null,
          instead: `between message kinds: ${spread(all)}`,
        },
      ],
      document: { ...summary(all), halves: halfFigures },
    };
  },
};

function summary(messages: ScoredMessage[]) {
  const bands = messages.map(bandOf);
  return {
    messages: messages.length,
    languages: new Set(messages.flatMap(({ scores }) => Object.keys(scores))).size,
    max_band: Math.max(...bands),
    mean_band: Number((bands.reduce((sum, band) => sum + band, 0) / bands.length).toFixed(2)),
  };
}

function messageFigure(message: ScoredMessage): Figure {
  const sorted = Object.entries(message.scores).sort((a, b) => a[1] - b[1]);
  const show = (part: typeof sorted) => part.map((pair) => pair.join(' ')).join(', ');
  return {
    key: null,
    what: `${message.id} ${message.kind}`,
    value: bandOf(message),
    unit: 'points',
    aim: { is: 'at most', value: WIDEST_BAND },
    instead: `${show(sorted.slice(0, 3))} … ${show(sorted.slice(-3))}`,
  };
}

function total(what: string, messages: ScoredMessage[], key: string | null = null): Figure {
  return {
    key,
    what,
    value: summary(messages).max_band,
    unit: 'points',
    aim: { is: 'at most', value: WIDEST_BAND },
    instead: null,
  };
}

/** Shows that the scores still tell messages apart: a constant would have no band at all. */
function spread(messages: ScoredMessage[]): string {
  const kinds = [...new Set(messages.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const values = messages
        .filter((message) => message.kind === kind)
        .flatMap(({ scores }) => Object.values(scores));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return `${kind} ${mean.toFixed(0)}`;
    })
    .join(', ');
}
