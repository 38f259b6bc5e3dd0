import { english } from './texts-en.ts';
import { chinese } from './texts-zh-cn.ts';

/** The desk's own words, in the agent's language. Functions take what they speak of. */
export type Texts = typeof english;

/** Locales the desk itself is written in; an app may know more. */
export const DESK_LOCALES = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en-US', name: 'EN' },
] as const;

export const textsFor = (locale: string): Texts => (/^zh/i.test(locale) ? chinese : english);
