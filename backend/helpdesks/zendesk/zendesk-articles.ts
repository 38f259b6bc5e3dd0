import type { HelpdeskArticle } from '../helpdesk.ts';
import type { ZendeskClient } from './zendesk-client.ts';

interface ArticlesPage {
  articles: {
    id: number | string;
    locale: string;
    title: string;
    body: string | null;
    html_url?: string;
    updated_at: string;
    draft?: boolean;
    user_segment_id?: number | string | null;
  }[];
  meta?: { has_more?: boolean };
  links?: { next?: string | null };
}

/**
 * The help centre's articles, locale by locale: the list without a locale gives each article in its
 * source language only.
 */
export async function* listZendeskArticles(client: ZendeskClient): AsyncIterable<HelpdeskArticle> {
  const { locales } = await client.request<{ locales: string[] }>(
    'GET',
    '/api/v2/help_center/locales',
  );
  for (const locale of locales) {
    let path: string | null =
      `/api/v2/help_center/${encodeURIComponent(locale)}/articles?page[size]=100`;
    while (path !== null) {
      const page: ArticlesPage = await client.request('GET', path);
      yield* page.articles.map((article) => toArticle(article, locale));
      path = nextPath(page);
    }
  }
}

function toArticle(article: ArticlesPage['articles'][number], locale: string): HelpdeskArticle {
  return {
    articleId: String(article.id),
    locale: article.locale ?? locale,
    title: article.title,
    bodyHtml: article.body ?? '',
    url: article.html_url ?? '',
    updatedAt: new Date(article.updated_at),
    isDraft: article.draft === true,
    userSegmentId: article.user_segment_id == null ? null : String(article.user_segment_id),
  };
}

/** Only the path: a link never leads our token to another host. */
function nextPath(page: ArticlesPage): string | null {
  const next = page.meta?.has_more === true ? page.links?.next : null;
  if (next == null) return null;
  const { pathname, search } = new URL(next, 'https://placeholder.invalid');
  return pathname + search;
}
