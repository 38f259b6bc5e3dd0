import sanitizeHtml from 'sanitize-html';
import { type Finding, failing } from './finding.ts';

const ELEMENTS =
  'svg g path rect circle ellipse line polyline polygon title desc defs clipPath linearGradient radialGradient stop'.split(
    ' ',
  );

/**
 * Zendesk rewrites a drawing that holds anything but shapes, and replaces one with a picture in it:
 * ours are plain shapes, so that what we made is what is shown.
 */
export function svgFindings(path: string, text: string): Finding[] {
  const problems = new Set<string>();
  const pictures = new Set<string>();
  if (/<!DOCTYPE|<!ENTITY|<!\[CDATA\[|<\?/i.test(text)) problems.add('a declaration');
  sanitizeHtml(text, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    onOpenTag(name, attributes) {
      if (/^(image|feImage)$/.test(name)) pictures.add(`<${name}>`);
      else if (!ELEMENTS.includes(name)) problems.add(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on/i.test(key)) problems.add(key);
        if (/^(xlink:)?href$/i.test(key) && !value.startsWith('#')) problems.add(`${key}=${value}`);
        if (key === 'style' || /javascript:|url\(\s*['"]?(?!#)/i.test(value)) problems.add(key);
        if (/^data:image/i.test(value)) pictures.add(key);
      }
    },
  });
  return [
    ...(pictures.size === 0
      ? []
      : [failing('bitmap_in_svg', `${path} holds a picture: ${[...pictures].join(', ')}`)]),
    ...(problems.size === 0
      ? []
      : [failing('dirty_svg', `${path} holds more than shapes: ${[...problems].join(', ')}`)]),
  ];
}
