import type { FastifyInstance } from 'fastify';
import type { Account } from './account.ts';
import { readId } from './ids.ts';
import { cutPage } from './page.ts';
import type { ArticleRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { badRequest, recordNotFound } from './vendor-error.ts';

type Translation = ArticleRecord['translations'][number];

/** Help Center writes locales in lower case: `zh-cn`, `pt-br`. */
const DEFAULT_LOCALE = 'en-us';

export function helpCenterRoutes(app: FastifyInstance, account: Account): void {
  const { store } = account;
  const config = { scope: 'hc', allowed: 'anyone', limit: 'help-center' } as const;
  const find = (id: string): ArticleRecord => {
    const article = store.get('article', readId(id));
    if (article === null) throw recordNotFound();
    return article;
  };
  const locales = (): string[] => [
    ...new Set([
      DEFAULT_LOCALE,
      ...store.list('article').flatMap((article) => article.translations.map((one) => one.locale)),
    ]),
  ];
  const list = (path: string, locale: string | null) => {
    const url = requestUrl(account, path);
    const labels = url.searchParams.get('label_names')?.split(',') ?? [];
    const found = store
      .list('article')
      .filter((article) => labels.every((label) => article.label_names.includes(label)))
      .flatMap((article) => {
        const wanted = locale ?? article.source_locale;
        const translation = article.translations.find((one) => one.locale === wanted);
        return translation === undefined ? [] : [show(account, article, translation)];
      });
    const { items, around } = cutPage(found, url, (article) => article.id);
    const perPage = Number(url.searchParams.get('per_page') ?? 100);
    return {
      articles: items,
      ...around,
      ...('count' in around
        ? {
            page: Number(url.searchParams.get('page') ?? 1),
            per_page: perPage,
            page_count: Math.ceil(found.length / perPage),
            sort_by: 'position',
            sort_order: 'asc',
          }
        : {}),
    };
  };

  app.get('/help_center/locales', { config }, () => ({
    locales: locales(),
    default_locale: DEFAULT_LOCALE,
  }));
  app.get('/help_center/articles', { config }, (request) => list(request.url, null));
  app.get<{ Params: { locale: string } }>(
    '/help_center/:locale/articles',
    { config },
    (request) => {
      const locale = request.params.locale.toLowerCase();
      if (!locales().includes(locale)) throw badRequest(`locale ${locale} is not enabled`);
      return list(request.url, locale);
    },
  );
  app.get<{ Params: { id: string } }>('/help_center/articles/:id', { config }, (request) => {
    const article = find(request.params.id);
    const source = article.translations.find((one) => one.locale === article.source_locale);
    if (source === undefined) throw recordNotFound();
    return { article: show(account, article, source) };
  });
  app.get<{ Params: { id: string } }>(
    '/help_center/articles/:id/translations',
    { config },
    (request) => {
      const article = find(request.params.id);
      const url = requestUrl(account, request.url);
      const { items, around } = cutPage(article.translations, url, (one) => one.id);
      return {
        translations: items.map((one) => showTranslation(account, article, one)),
        ...around,
      };
    },
  );
}

function show(account: Account, article: ArticleRecord, translation: Translation) {
  const { origin } = account;
  return {
    id: article.id,
    url: `${origin()}/api/v2/help_center/${translation.locale}/articles/${article.id}.json`,
    html_url: `${origin()}/hc/${translation.locale}/articles/${article.id}`,
    author_id: article.author_id,
    comments_disabled: true,
    draft: translation.draft || article.draft,
    promoted: false,
    position: 0,
    vote_sum: 0,
    vote_count: 0,
    section_id: article.section_id,
    created_at: article.created_at,
    updated_at: translation.updated_at,
    edited_at: translation.updated_at,
    name: translation.title,
    title: translation.title,
    source_locale: article.source_locale,
    locale: translation.locale,
    outdated: false,
    outdated_locales: [],
    user_segment_id: article.user_segment_id,
    permission_group_id: 20482113700077,
    content_tag_ids: [],
    label_names: article.label_names,
    body: translation.body,
  };
}

function showTranslation(account: Account, article: ArticleRecord, translation: Translation) {
  const { id, locale, title, body, draft, updated_at } = translation;
  return {
    id,
    url: `${account.origin()}/api/v2/help_center/articles/${article.id}/translations/${locale}.json`,
    html_url: `${account.origin()}/hc/${locale}/articles/${article.id}`,
    source_id: article.id,
    source_type: 'Article',
    locale,
    title,
    body,
    outdated: false,
    draft,
    hidden: false,
    created_at: article.created_at,
    updated_at,
    updated_by_id: article.author_id,
    created_by_id: article.author_id,
  };
}
