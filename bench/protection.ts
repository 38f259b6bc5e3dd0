import { keepTokens } from '../backend/translation/keep-tokens.ts';
import { createMemoryForTests } from '../backend/translation/memory-for-tests.ts';
import { translateText } from '../backend/translation/translate-text.ts';
import type { Translator } from '../backend/translation/translator.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { seededRandom } from './measuring/random.ts';
import { createDamagingEngine, HARMS } from './protection/damaging-engine.ts';
import {
  PAIRS,
  type PlantedToken,
  plantTickets,
  type TokenSentence,
} from './protection/tickets.ts';

const TICKETS = 300;

interface Tally {
  tokens: number;
  /** Stands there exactly once, in one of the forms that mean the same. */
  survived: number;
  /** Harmed, and the sentence says so. */
  flagged: number;
  /** Harmed, and nobody is told. */
  lost: number;
}

export const measurement: Measurement = {
  about: [
    `${TICKETS} generated tickets × ${PAIRS.length} language pairs, translated by engines that harm tokens on purpose.`,
    'Whether a token stands there is told from how the ticket was made, not by the code that protects it.',
    'Beside it: the same engines with nothing around them.',
  ],
  async measure({ seed, say }) {
    const figures: Figure[] = [];
    const all = emptyTally();
    const bare = emptyTally();
    for (const harm of HARMS) {
      const own = emptyTally();
      const alone = emptyTally();
      for (const [index, [from, to]] of PAIRS.entries()) {
        say(`${harm.name}, ${from} → ${to}`);
        const random = seededRandom(seed + index);
        const tickets = plantTickets(from, TICKETS, random);
        const engine = createDamagingEngine(harm, random);
        await run(tickets, keepTokens(engine), [from, to], own);
        await runAlone(tickets, createDamagingEngine(harm, seededRandom(seed + index)), to, alone);
      }
      for (const key of ['tokens', 'survived', 'flagged', 'lost'] as const) {
        all[key] += own[key];
        bare[key] += alone[key];
      }
      figures.push({
        key: null,
        what: `engine: ${harm.name}; tokens that survived of ${own.tokens}`,
        value: own.survived / own.tokens,
        unit: '',
        digits: 4,
        aim: null,
        instead: `alone ${(alone.survived / alone.tokens).toFixed(4)}; flagged ${own.flagged}, lost ${own.lost}`,
      });
    }
    const share = (value: number) => ({ value: value / all.tokens, unit: '', digits: 4 });
    return [
      ...figures,
      {
        key: 'survived',
        what: `tokens that stand there exactly once, of ${all.tokens}`,
        ...share(all.survived),
        aim: null,
        instead: `alone ${(bare.survived / bare.tokens).toFixed(4)}`,
      },
      {
        key: 'flagged',
        what: 'tokens that were harmed, with a warning',
        ...share(all.flagged),
        aim: null,
        instead: null,
      },
      {
        key: 'lost',
        what: 'tokens that were harmed without a word',
        value: all.lost,
        unit: '',
        aim: { is: 'at most', value: 0 },
        instead: `alone ${bare.lost}`,
      },
    ];
  },
};

const emptyTally = (): Tally => ({ tokens: 0, survived: 0, flagged: 0, lost: 0 });

async function run(
  tickets: TokenSentence[][],
  translator: Translator,
  [sourceLanguage, targetLanguage]: readonly [string, string],
  tally: Tally,
): Promise<void> {
  for (const ticket of tickets) {
    const translated = await translateText(
      {
        installationId: 'bench',
        ticketId: null,
        sentences: ticket.map(({ text }) => text),
        context: null,
        sourceLanguage,
        targetLanguage,
        masked: null,
      },
      { translator, memory: createMemoryForTests(), signal: new AbortController().signal },
    );
    for (const [index, { tokens }] of ticket.entries()) {
      const { target, problem } = translated[index] ?? { target: null, problem: null };
      count(tokens, target, problem !== null, tally);
    }
  }
}

async function runAlone(
  tickets: TokenSentence[][],
  engine: Translator,
  targetLanguage: string,
  tally: Tally,
): Promise<void> {
  for (const ticket of tickets) {
    const results = await engine.translate({
      segments: ticket.map(({ text }) => text),
      sourceLanguage: null,
      targetLanguage,
      context: null,
      signal: new AbortController().signal,
    });
    for (const [index, { tokens }] of ticket.entries()) {
      const result = results[index];
      count(tokens, result?.kind === 'translated' ? result.text : null, false, tally);
    }
  }
}

function count(
  tokens: PlantedToken[],
  target: string | null,
  isFlagged: boolean,
  tally: Tally,
): void {
  for (const token of tokens) {
    tally.tokens += 1;
    if (target !== null && standsOnce(token, target)) tally.survived += 1;
    else if (isFlagged || target === null) tally.flagged += 1;
    else tally.lost += 1;
  }
}

function standsOnce({ forms }: PlantedToken, target: string): boolean {
  const isPart = (sign: string | undefined) => sign !== undefined && /[\p{L}\d]/u.test(sign);
  let times = 0;
  for (const form of new Set(forms)) {
    for (let at = target.indexOf(form); at >= 0; at = target.indexOf(form, at + 1)) {
      const isDigitBefore = /\d/.test(target[at - 1] ?? '') || target[at - 1] === '-';
      const isDigitBehind = isPart(target[at + form.length]) && /[A-Za-z\d]$/.test(form);
      if (!isDigitBefore && !isDigitBehind) times += 1;
    }
  }
  return times === 1;
}
