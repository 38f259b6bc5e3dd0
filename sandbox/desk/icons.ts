const SHAPES = {
  mail: '<rect x="2" y="3.5" width="12" height="9" rx="1.5"/><path d="m2.5 5 5.5 4 5.5-4"/>',
  web: '<circle cx="8" cy="8" r="6"/><path d="M2 8h12M8 2c2 2 2.5 4 2.5 6S10 12 8 14c-2-2-2.5-4-2.5-6S6 4 8 2"/>',
  chat: '<path d="M3 3h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H7l-3 2.5V11H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z"/>',
  phone:
    '<path d="M8 2a6 6 0 0 0-5.2 9L2 14l3.1-.8A6 6 0 1 0 8 2Z"/><path d="M6 5.5c0 2.5 2 4.5 4.5 4.5"/>',
  api: '<path d="m5.5 5-3 3 3 3m5-6 3 3-3 3"/>',
  close: '<path d="m4.5 4.5 7 7m0-7-7 7"/>',
  plus: '<path d="M8 3v10M3 8h10"/>',
  pen: '<path d="m3 13 .7-2.8 7-7a1.4 1.4 0 0 1 2 2l-7 7L3 13Z"/>',
  sun: '<circle cx="8" cy="8" r="2.8"/><path d="M8 1.5v1.6m0 9.8v1.6M1.5 8h1.6m9.8 0h1.6M3.4 3.4l1.1 1.1m7 7 1.1 1.1m0-9.2-1.1 1.1m-7 7-1.1 1.1"/>',
  moon: '<path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6Z"/>',
  tickets: '<path d="M2.5 4h11M2.5 8h11m-11 4h7"/>',
  app: '<rect x="2.5" y="2.5" width="4.5" height="4.5" rx="1"/><rect x="9" y="2.5" width="4.5" height="4.5" rx="1"/><rect x="2.5" y="9" width="4.5" height="4.5" rx="1"/><rect x="9" y="9" width="4.5" height="4.5" rx="1"/>',
  lock: '<rect x="3.5" y="7" width="9" height="6.5" rx="1"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>',
  bolt: '<path d="M9 1.5 3.5 9H8l-1 5.5L12.5 7H8l1-5.5Z"/>',
  tag: '<path d="M2.5 3v4.2l6.3 6.3 4.7-4.7L7.2 2.5H3a.5.5 0 0 0-.5.5Z"/><path d="M5.3 5.3h.01"/>',
  up: '<path d="M8 13V3.5M4 7.5l4-4 4 4"/>',
  reload: '<path d="M13 8a5 5 0 1 1-1.5-3.5M13 2.5V5h-2.5"/>',
  bubbles: '<path d="M2 3h8v6H5l-2 2V9H2V3Zm10 3h2v6h-1v2l-2-2H7v-1"/>',
} as const;

export type IconName = keyof typeof SHAPES;

/** Decoration only: what it means stands beside it, or in the label of what holds it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.innerHTML = SHAPES[name];
  return svg;
}

const CHANNEL_ICONS: Record<string, IconName> = {
  email: 'mail',
  web: 'web',
  chat: 'chat',
  native_messaging: 'chat',
  whatsapp: 'phone',
  api: 'api',
};

export const channelIcon = (channel: string): SVGSVGElement =>
  icon(CHANNEL_ICONS[channel] ?? 'web');
