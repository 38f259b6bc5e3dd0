import { type FormatCallback, htmlToText } from 'html-to-text';

/** What mail programs and helpdesks wrap the quoted history in. */
const QUOTES = [
  'blockquote',
  '.gmail_quote',
  '.gmail_attr',
  '.gmail_signature',
  '.moz-cite-prefix',
  '.moz-signature',
  '.yahoo_quoted',
  '.ymail_android_signature',
  '.protonmail_quote',
  '.protonmail_signature_block',
  '.tutanota_quote',
  '.freshdesk_quote',
  '.zd-comment',
  // Outlook on the web and on telephones, Exchange, 163 and its Mail Master, QQ Mail.
  '#appendonsend',
  '#divRplyFwdMsg',
  '#ms-outlook-mobile-signature',
  '#OLK_SRC_BODY_SECTION',
  '#isReplyContent',
  '.ntes-mailmaster-quote',
  'includetail',
];
// Private-use characters cannot be in what customers write.
const OPEN = '\u{e000}';
const CLOSE = '\u{e001}';

const quoteFormatter: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addLiteral(OPEN);
  walk(element.children, builder);
  builder.addLiteral(CLOSE);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/** Plain text of a message's HTML, with the quoted parts set apart. */
export function readHtml(html: string): { written: string; quoted: string } {
  const marked = htmlToText(html.replace(/[\u{e000}\u{e001}]/gu, ''), {
    wordwrap: false,
    formatters: { quote: quoteFormatter },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      ...QUOTES.map((selector) => ({ selector, format: 'quote' })),
    ],
  });
  let depth = 0;
  let written = '';
  let quoted = '';
  for (const sign of marked) {
    if (sign === OPEN) depth += 1;
    else if (sign === CLOSE) depth = Math.max(0, depth - 1);
    else if (depth > 0) quoted += sign;
    else written += sign;
  }
  // Nothing outside: the wrapper is the message itself (Zendesk wraps each comment in `.zd-comment`).
  if (written.trim() === '') return { written: quoted.trim(), quoted: '' };
  return { written: tidy(written), quoted: tidy(quoted) };
}

function tidy(text: string): string {
  return text
    .replace(/\n[ \t\u00a0]+(?=\n)/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
