import type { Database, Transaction } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';

/** A help-centre article in one locale, as plain text. Only what every customer may read is kept. */
export interface Article {
  articleId: string;
  locale: LanguageTag;
  title: string;
  body: string;
  url: string;
  updatedAt: Date;
}

export interface ArticleStore {
  list(installationId: string): Promise<Article[]>;
  /** Differs after the articles have been replaced. Cheap. */
  versionOf(installationId: string): Promise<string>;
  /** Replaces all articles of the installation by these. */
  replaceAll(tx: Transaction, installationId: string, articles: Article[]): Promise<void>;
}

export function createArticleStore(database: Database): ArticleStore {
  return {
    async list(installationId) {
      const { rows } = await database.query<{
        article_id: string;
        locale: string;
        title: string;
        body: string;
        url: string;
        updated_at: Date;
      }>('select * from articles where installation_id = $1 order by article_id, locale', [
        installationId,
      ]);
      return rows.map((row) => ({
        articleId: row.article_id,
        locale: row.locale,
        title: row.title,
        body: row.body,
        url: row.url,
        updatedAt: row.updated_at,
      }));
    },
    async versionOf(installationId) {
      const { rows } = await database.query<{ version: string }>(
        `select count(*) || ' ' || coalesce(max(stored_at)::text, '') as version from articles
         where installation_id = $1`,
        [installationId],
      );
      return rows[0]?.version ?? '';
    },
    async replaceAll(tx, installationId, articles) {
      await tx.query('delete from articles where installation_id = $1', [installationId]);
      const rows = articles.map((article) => ({
        article_id: article.articleId,
        locale: article.locale,
        title: article.title,
        body: article.body,
        url: article.url,
        updated_at: article.updatedAt,
      }));
      await tx.query(
        `insert into articles (installation_id, article_id, locale, title, body, url, updated_at)
         select $1, r.* from jsonb_to_recordset($2::jsonb) as r(article_id text, locale text,
           title text, body text, url text, updated_at timestamptz)
         on conflict do nothing`,
        [installationId, JSON.stringify(rows)],
      );
    },
  };
}
