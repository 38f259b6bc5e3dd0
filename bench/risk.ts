import { loadComplaintModel } from '../backend/risk/complaint-model.ts';
import { createComplaintReader } from '../backend/risk/read-complaint.ts';
import { RAISED_LOGIT } from '../backend/risk/risk-scale.ts';
import { auc } from './measuring/auc.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { median } from './measuring/statistics.ts';
import { type Message, readMessageSets, readPlainRequests } from './risk/message-sets.ts';
import { createPeers } from './risk/peers.ts';

/** A cell with fewer of either kind says nothing. */
const FEWEST = 20;
const TIMED_RUNS = 5;

type Judge = (message: Message) => number;

interface Summary {
  macro: number;
  english: number;
  other: number;
  macro_all: number;
  false_alarm: number;
  airline_recall: number;
  us_per_message: number;
  cells: Record<string, number>;
}

export const measurement: Measurement = {
  about: [
    'Complaints found by the text alone, on messages that nobody in this project wrote: AUC of each set',
    'and language. In mood sets negative is 1, positive 0, neutral left out. macro, english and other are means',
    'over sets that the model was not trained on, macro_all over all. Peers: best threshold for their own',
    'false alarms (at most 5 %), in the same run.',
  ],
  measure: async ({ dataFolder, say }) => {
    const model = loadComplaintModel();
    const read = createComplaintReader(model);
    const judges: Record<string, Judge> = {
      ours: ({ text, language }) => read(text, language).logit,
      ...Object.fromEntries(
        Object.entries(createPeers()).map(([name, judge]) => [
          name,
          ({ text }: Message) => judge(text),
        ]),
      ),
    };
    const sets = readMessageSets(dataFolder);
    const plain = readPlainRequests(dataFolder);
    const untrained = new Set(
      sets
        .filter(({ trainingName }) => !model.trainedOn.includes(trainingName ?? ''))
        .map(({ name }) => name),
    );
    const document: Record<string, Summary> = {};
    for (const [name, judge] of Object.entries(judges)) {
      say(name);
      const cells: Record<string, number> = {};
      for (const set of sets) {
        for (const language of [...new Set(set.messages.map((one) => one.language))].sort()) {
          const rows = set.messages.filter((one) => one.language === language);
          const bad = rows.filter(({ isComplaint }) => isComplaint);
          const rest = rows.filter(({ isComplaint }) => !isComplaint);
          if (bad.length < FEWEST || rest.length < FEWEST) continue;
          cells[`${set.name}/${language}`] = round(auc(bad.map(judge), rest.map(judge)));
        }
      }
      const airline = sets.find((set) => set.name === 'airline')?.messages ?? [];
      const threshold = name === 'ours' ? RAISED_LOGIT : thresholdOf(plain.map(judge));
      document[name] = {
        ...means(cells, untrained),
        false_alarm: round(shareOver(plain.map(judge), threshold)),
        airline_recall: round(
          shareOver(airline.filter((one) => one.isComplaint).map(judge), threshold),
        ),
        us_per_message: Number(microseconds(judge, airline).toFixed(1)),
        cells,
      };
    }
    return { figures: figuresOf(document), document };
  },
};

function means(cells: Record<string, number>, untrained: Set<string>) {
  const mean = (wanted: (set: string, language: string) => boolean) => {
    const values = Object.entries(cells)
      .filter(([cell]) => wanted(cell.split('/')[0] ?? '', cell.split('/')[1] ?? ''))
      .map(([, value]) => value);
    return round(values.reduce((sum, value) => sum + value, 0) / values.length);
  };
  return {
    macro: mean((set) => untrained.has(set)),
    english: mean((set, language) => untrained.has(set) && language === 'en'),
    other: mean((set, language) => untrained.has(set) && language !== 'en'),
    macro_all: mean(() => true),
  };
}

/** The lowest that lets at most one in twenty plain requests through. */
function thresholdOf(plain: number[]): number {
  const sorted = [...plain].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length * 0.05)] ?? 0;
}

function shareOver(scores: number[], threshold: number): number {
  return scores.filter((score) => score > threshold).length / scores.length;
}

function microseconds(judge: Judge, messages: Message[]): number {
  for (const message of messages) judge(message);
  const runs = Array.from({ length: TIMED_RUNS }, () => {
    const start = performance.now();
    for (const message of messages) judge(message);
    return ((performance.now() - start) * 1_000) / messages.length;
  });
  return median(runs);
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

function figuresOf(document: Record<string, Summary>): Figure[] {
  const { ours, ...peers } = document;
  if (ours === undefined) return [];
  const beside = (pick: (summary: Summary) => number, digits = 3) =>
    Object.entries(peers)
      .map(([name, summary]) => `${name} ${pick(summary)?.toFixed(digits) ?? '-'}`)
      .join(', ');
  const figure = (
    key: keyof Summary,
    what: string,
    aim: Figure['aim'] = null,
    digits = 3,
    unit = '',
  ): Figure => ({
    key,
    what,
    value: ours[key] as number,
    unit,
    digits,
    aim,
    instead: beside((summary) => summary[key] as number, digits),
  });
  return [
    figure('macro', 'AUC, sets not trained on', { is: 'at least', value: 0.75 }),
    figure('english', 'the English ones', { is: 'at least', value: 0.85 }),
    figure('other', 'the others'),
    figure('macro_all', 'AUC, all sets'),
    figure('false_alarm', 'false alarms on plain requests', { is: 'at most', value: 0.05 }),
    figure('airline_recall', 'airline complaints found', { is: 'at least', value: 0.65 }),
    figure('us_per_message', 'time a message', { is: 'at most', value: 100 }, 1, 'µs'),
    ...Object.entries(ours.cells).map(
      ([cell, value]): Figure => ({
        key: null,
        what: cell,
        value,
        unit: '',
        digits: 3,
        aim: null,
        instead: beside((summary) => summary.cells[cell] ?? Number.NaN),
      }),
    ),
  ];
}
