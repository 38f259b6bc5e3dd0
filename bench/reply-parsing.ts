import { createRequire } from 'node:module';
import EmailReplyParser from 'email-reply-parser';
import { cleanMessage } from '../backend/translation/clean-message.ts';
import { readDataFile } from './measuring/data-file.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';

/** One mail of `email_replies.jsonl`; the published tests that it is from say what is to stay. */
interface Mail {
  name: string;
  text: string;
  expected_visible: string | null;
}
type Parse = (text: string) => string;

// CommonJS packages without usable types.
const require = createRequire(import.meta.url);
const nodeEmailReplyParser = require('node-email-reply-parser') as (
  text: string,
  visibleOnly: true,
) => string;
const planer = require('planer') as { extractFrom(text: string, type: 'text/plain'): string };

const PARSERS: Record<string, Parse> = {
  ours: (text) => cleanMessage({ text, html: null }).visible,
  'email-reply-parser': (text) => new EmailReplyParser().parseReply(text),
  'node-email-reply-parser': (text) => nodeEmailReplyParser(text, true),
  planer: (text) => planer.extractFrom(text, 'text/plain'),
};

/**
 * `exact_share`: mails of which exactly the expected text is left, blanks at the ends of lines and of
 * the text aside. `flat_share`: the same with all white space alike. `lost_words`: mails in which a
 * word is missing that should have stayed, which is the worse mistake.
 */
export const measurement: Measurement = {
  about: [
    'What is left of a mail without quotations, signature and small print,',
    'on published test mails that say what should be (email_replies.jsonl).',
  ],
  measure: async ({ dataFolder }) => {
    const mails = readDataFile(dataFolder, /^email_replies.*\.jsonl$/)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Mail)
      .filter((mail) => typeof mail.expected_visible === 'string');
    const document = Object.fromEntries(
      Object.entries(PARSERS).map(([name, parse]) => [name, compare(mails, parse)]),
    );
    return { figures: figuresOf(document, mails.length), document };
  },
};

interface Compared {
  exact_share: number;
  flat_share: number;
  lost_words: number;
  mails: number;
  wrong: string[];
}

function compare(mails: Mail[], parse: Parse): Compared {
  const results = mails.map((mail) => {
    const wanted = mail.expected_visible ?? '';
    const left = parse(mail.text);
    return {
      name: mail.name,
      isExact: trimEnds(left) === trimEnds(wanted),
      isFlat: flatten(left) === flatten(wanted),
      losesWords: losesWords(left, wanted),
    };
  });
  const share = (count: number) => Number((count / Math.max(1, mails.length)).toFixed(4));
  return {
    exact_share: share(results.filter((one) => one.isExact).length),
    flat_share: share(results.filter((one) => one.isFlat).length),
    lost_words: results.filter((one) => one.losesWords).length,
    mails: mails.length,
    wrong: results.filter((one) => !one.isExact).map((one) => one.name),
  };
}

function losesWords(left: string, wanted: string): boolean {
  const words = new Set(left.split(/\s+/u));
  return wanted.split(/\s+/u).some((word) => word !== '' && !words.has(word));
}

const trimEnds = (text: string) => text.replace(/[^\S\n]+$/gmu, '').trim();
const flatten = (text: string) => text.replace(/\s+/gu, ' ').trim();

function figuresOf(document: Record<string, Compared>, mails: number): Figure[] {
  return Object.entries(document).map(([name, compared]) => ({
    key: name,
    what: `${name}: exactly the expected text, of ${mails} mails`,
    value: compared.exact_share * 100,
    unit: '%',
    digits: 1,
    aim: name === 'ours' ? { is: 'at least', value: 78 } : null,
    instead: `words lost in ${compared.lost_words} mails`,
  }));
}
