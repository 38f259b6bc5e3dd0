import { convert } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';
import { encodeEntities } from './ticket-view.ts';

const htmlToText = (html: string): string =>
  convert(html, {
    wordwrap: false,
    selectors: [{ selector: 'a', options: { hideLinkHrefIfSameAsText: true } }],
  });

/**
 * A comment is sent as text or as HTML, mail may bring both; Zendesk keeps both and shows both.
 */
export function commentBodies(given: { body?: string; html_body?: string }): {
  body: string;
  html_body: string;
} {
  if (given.html_body !== undefined && given.html_body !== '') {
    const html = sanitizeHtml(given.html_body, {
      allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'],
      allowedAttributes: { ...sanitizeHtml.defaults.allowedAttributes, '*': ['dir', 'class'] },
    });
    return { html_body: html, body: given.body ?? htmlToText(html) };
  }
  const body = given.body ?? '';
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => {
    return `<p>${encodeEntities(paragraph).replaceAll('\n', '<br>')}</p>`;
  });
  return { body, html_body: paragraphs.join('') };
}
