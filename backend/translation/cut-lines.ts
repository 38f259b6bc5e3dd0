import EmailReplyParser from 'email-reply-parser';
import { isDeviceLine } from './device-lines.ts';
import { findHistory } from './history-lines.ts';
import { endOfQuotation, isArithmetic, isQuoted } from './quoted-lines.ts';
import { findSignature } from './signature-lines.ts';

/** Above this the library's patterns take too long for what they find. */
const PARSER_LIMIT = 20_000;
/** A quotation longer than this is history even where an answer follows. */
const LONGEST_QUOTATION = 30;

/** Signature, quotation, signature: more layers than that nobody has. */
const MOST_ROUNDS = 6;

/** Which lines are not the customer's own words of this message. */
export function cutLines(lines: string[]): boolean[] {
  const isCut = lines.map(() => false);
  const cut = (from: number, to: number) => isCut.fill(true, from, to);
  const quotations = cutHistory(lines, cut);
  cutArmour(lines, cut);
  cutWhatTheLibraryFinds(lines, isCut, cut);
  // A signature may stand above a quotation, below it, and on both sides.
  for (let round = 0, before = -1; before !== count(isCut) && round < MOST_ROUNDS; round += 1) {
    before = count(isCut);
    const kept = lines.flatMap((_line, index) => (isCut[index] ? [] : [index]));
    const end = findSignature(kept.map((index) => lines[index] ?? ''));
    for (const index of kept.slice(end)) isCut[index] = true;
    const last = lines.findLastIndex((line, index) => !isCut[index] && line.trim() !== '');
    for (const { from, to } of quotations) {
      if (from <= last && last < to && kept.length > 0) cut(from, to);
    }
  }
  const hasText = (from: number, to: number) =>
    lines.slice(from, to).some((line, at) => !isCut[from + at] && line.trim() !== '');
  for (const [at, { from, to, isAttributed }] of quotations.entries()) {
    const isAnsweredBetween = quotations.some(
      (other, index) => Math.abs(index - at) === 1 && hasText(...between(other, { from, to })),
    );
    const isHistory = isAttributed && !isAnsweredBetween;
    if (isHistory || to - from > LONGEST_QUOTATION) cut(from, to);
  }
  for (const [index, line] of lines.entries()) {
    const isAlone = [lines[index - 1], lines[index + 1]].every((one) => (one ?? '').trim() === '');
    if (isAlone && isDeviceLine(line)) isCut[index] = true;
  }
  return isCut;
}

interface Quotation {
  from: number;
  to: number;
  /** A mail program named its author: it is the mail before this one. */
  isAttributed: boolean;
}

/** Cuts what a mail program introduces, and lists the quotations, which are judged later. */
function cutHistory(lines: string[], cut: (from: number, to: number) => void): Quotation[] {
  const quotations: Quotation[] = [];
  let index = 0;
  let history = findHistory(lines);
  while (index < lines.length) {
    if (history !== null && history.index < index) history = findHistory(lines, index);
    if (history?.index === index) {
      if (history.kind === 'rest') {
        cut(index, lines.length);
        break;
      }
      cut(index, index + history.lines);
      index += history.lines;
      while (lines[index]?.trim() === '') index += 1;
      const to = endOfQuotation(lines, index);
      quotations.push({ from: index, to, isAttributed: true });
      index = Math.max(to, index + 1);
    } else if (isQuoted(lines[index] ?? '')) {
      const to = endOfQuotation(lines, index);
      const isAlone = to === index + 1 && isArithmetic(lines[index] ?? '');
      const isAttributed = quotesAProgram(lines.slice(index, to));
      if (!isAlone) quotations.push({ from: index, to, isAttributed });
      index = Math.max(to, index + 1);
    } else {
      index += 1;
    }
  }
  return quotations;
}

/** The line of the program is itself marked as quoted, as Apple's does. */
function quotesAProgram(quoted: string[]): boolean {
  const inner = quoted.slice(0, 5).map((line) => line.replace(/^\s*>\s?/u, ''));
  return findHistory(inner)?.index === 0;
}

/** The frame of a signed message (PGP). */
function cutArmour(lines: string[], cut: (from: number, to: number) => void): void {
  const signed = lines.findIndex((line) => /^-----BEGIN PGP SIGNED MESSAGE-----/u.test(line));
  if (signed >= 0) {
    const blank = lines.findIndex((line, index) => index > signed && line.trim() === '');
    cut(signed, blank < 0 ? signed + 1 : blank);
  }
  const from = lines.findIndex((line) => /^-----BEGIN PGP SIGNATURE-----/u.test(line));
  const to = lines.findIndex((line) => /^-----END PGP SIGNATURE-----/u.test(line));
  if (from >= 0 && to > from) cut(from, to + 1);
}

/**
 * What our rules do not know but the library's list of headers does. It also takes sentences that
 * only begin like one, so its finding counts with an address and a colon at its end.
 */
function cutWhatTheLibraryFinds(
  lines: string[],
  isCut: boolean[],
  cut: (from: number, to: number) => void,
): void {
  const end = isCut.indexOf(true);
  const kept = end < 0 ? lines : lines.slice(0, end);
  const text = kept.join('\n');
  if (text.length > PARSER_LIMIT) return;
  const fragments = new EmailReplyParser().read(text).getFragments();
  const found = fragments.find((fragment) => fragment.isQuoted());
  const [first = ''] =
    found
      ?.getContent()
      .trim()
      .split(/\n\s*\n/u) ?? [];
  if (first.length > 300 || !/[<[(][^<>]*@[^<>]*[>\])].{0,60}[:：]\s*$/su.test(first)) return;
  const head = first.split('\n')[0]?.trim() ?? '';
  const index = kept.findIndex((line) => line.trim() === head && !isQuoted(line));
  if (index > 0) cut(index, kept.length);
}

function between(a: { from: number; to: number }, b: { from: number; to: number }) {
  return (a.to <= b.from ? [a.to, b.from] : [b.to, a.from]) as [number, number];
}

function count(isCut: boolean[]): number {
  return isCut.filter(Boolean).length;
}
