import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageTag } from '../domain.ts';
import type { ReplyTemplates, WrittenTemplate } from './reply-templates.ts';

/** Reads `translations/replies/<locale>.json`, one file a locale. Throws when one is unreadable. */
export function loadReplyTemplates(folder: string): ReplyTemplates {
  const byLocale = new Map<LanguageTag, Record<string, WrittenTemplate>>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    byLocale.set(file.slice(0, -'.json'.length), JSON.parse(text));
  }
  return byLocale;
}
