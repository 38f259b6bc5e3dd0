import EmailReplyParser from 'email-reply-parser';
import { findHistory } from './history-lines.ts';
import { readHtml } from './message-html.ts';
import { findSignature, isSignature } from './signature-lines.ts';

/** Above this the library's patterns take too long for what they find. */
const PARSER_LIMIT = 20_000;

/**
 * Parts what the customer wrote from quoted history and signature. When nothing would be left,
 * everything is kept: a wrong cut hides a complaint, a missing one only costs some characters.
 *
 * @param message `html` is preferred where given, for it names its quotes; `text` is the fallback.
 */
export function cleanMessage(message: { text: string; html: string | null }): {
  visible: string;
  hidden: string | null;
} {
  const html = message.html === null ? null : readHtml(message.html);
  const hasHtml = html !== null && html.written !== '';
  const text = (hasHtml ? html.written : message.text).replace(/\r\n?/g, '\n').trim();
  const hidden = hasHtml && html.quoted !== '' ? [html.quoted] : [];

  const lines = text.split('\n');
  const history = findHistory(lines);
  let kept = history <= 0 ? lines : keep(lines, history, hidden);
  const signature = findSignature(kept);
  if (signature > 0) kept = keep(kept, signature, hidden);
  const visible = parseReply(kept.join('\n').trim(), hidden);
  const rest = hidden.join('\n\n').trim();
  return { visible, hidden: rest === '' ? null : rest };
}

/** Cuts at `index` unless only blank lines would remain. */
function keep(lines: string[], index: number, hidden: string[]): string[] {
  const upper = lines.slice(0, index);
  const lower = lines.slice(index).join('\n').trim();
  if (upper.join('').trim() === '' || lower === '') return lines;
  hidden.unshift(lower);
  return upper;
}

/** What our own rules do not know: the library's list of quote headers and closing phrases. */
function parseReply(text: string, hidden: string[]): string {
  if (text.length > PARSER_LIMIT) return text;
  const visible: string[] = [];
  const cut: string[] = [];
  for (const fragment of new EmailReplyParser().read(text).getFragments()) {
    const content = fragment.getContent();
    const isClosing = fragment.isSignature() && isSignature(content.split('\n'));
    if (fragment.isQuoted() || isClosing) cut.push(content);
    else visible.push(content);
  }
  const joined = visible.join('\n').trim();
  if (joined === '' || cut.join('').trim() === '') return text;
  hidden.unshift(cut.join('\n').trim());
  return joined;
}
