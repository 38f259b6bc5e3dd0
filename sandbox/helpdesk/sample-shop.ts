/** The files of `sandbox/shop/`, as far as the helpdesk shows them. */

export interface SampleCustomer {
  key: string;
  name: string;
  email: string;
  locale: string;
  timeZone: string;
}

export interface SampleComment {
  from: 'customer' | 'agent';
  public: boolean;
  /** Before now, such as `-2d3h`. */
  at: string;
  body: string;
  html?: string;
  headers?: Record<string, string>;
}

export interface SampleTicket {
  key: string;
  subject: string;
  /** Key of a customer. */
  requester: string;
  channel: string;
  createdAt: string;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved';
  tags: string[];
  language: string;
  comments: SampleComment[];
}

export interface SampleArticle {
  key: string;
  section: string;
  labels: string[];
  translations: Record<string, { title: string; bodyHtml: string }>;
}

export interface SampleShop {
  customers: SampleCustomer[];
  tickets: SampleTicket[];
  articles: SampleArticle[];
}

const UNIT_MS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

/** Reads `-2d3h`: that long before `now`. */
export function timeBefore(now: Date, offset: string): Date {
  if (!/^-(\d+[dhm])+$/.test(offset)) throw new Error(`Not an offset such as -2d3h: ${offset}`);
  const parts = [...offset.matchAll(/(\d+)([dhm])/g)];
  const ms = parts.reduce((sum, [, n, unit]) => sum + Number(n) * (UNIT_MS[unit ?? ''] ?? 0), 0);
  return new Date(now.getTime() - ms);
}
