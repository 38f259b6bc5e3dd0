/** A line that a mail program marked as somebody else's. */
export function isQuoted(line: string): boolean {
  return /^[ \t]{0,4}>/u.test(line);
}

/** `> 20 kg`, alone: the customer's "more than". */
export function isArithmetic(line: string): boolean {
  return /^[ \t]*>=?\s?[\d.,]+\s?\p{L}{0,6}\s*[?.!]?\s*$/u.test(line);
}

/** Lines of a mail are wrapped about here: a shorter one ended where its writer ended it. */
const WRAPPED_FROM = 55;

/**
 * The line behind a quotation that begins at `from`: blank lines within belong to it, and so does a
 * line that the sender's program wrapped without repeating the mark.
 */
export function endOfQuotation(lines: string[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isQuoted(line)) end = index + 1;
    else if (line.trim() === '') continue;
    else if (index === end && isContinuation(lines[index - 1] ?? '', line)) end = index + 1;
    else break;
  }
  return end;
}

function isContinuation(quoted: string, line: string): boolean {
  const isLink = /^[^\s]*(?:https?:\/\/|%[0-9A-F]{2}|&\w+=)[^\s]*$/u.test(line.trim());
  if (isLink && /https?:\/\/\S*$/u.test(quoted)) return true;
  const isOpen = quoted.length >= WRAPPED_FROM && !/[.!?:;。！？]["'”)]?\s*$/u.test(quoted);
  return isOpen && /^[\p{Ll}\p{N}<(]/u.test(line);
}
