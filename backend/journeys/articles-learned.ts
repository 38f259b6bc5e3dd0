import { convert } from 'html-to-text';
import type { Database } from '../database/database.ts';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { Article, ArticleStore } from '../knowledge/article-store.ts';

/**
 * Reads the help centre. Drafts and articles that only some people may read stay out: what a
 * customer is told must be something that every customer may know.
 */
export async function learnArticles(
  { installationId }: InstallationJob,
  parts: {
    database: Database;
    installations: InstallationStore;
    articles: ArticleStore;
    helpdeskOf(installation: Installation): Helpdesk;
    now: () => Date;
  },
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  const articles: Article[] = [];
  for await (const article of parts.helpdeskOf(installation).listArticles()) {
    if (article.isDraft || article.userSegmentId !== null) continue;
    articles.push({
      articleId: article.articleId,
      locale: article.locale,
      title: article.title,
      body: convert(article.bodyHtml, {
        wordwrap: false,
        selectors: [
          { selector: 'a', options: { ignoreHref: true } },
          { selector: 'img', format: 'skip' },
        ],
      }),
      url: article.url,
      updatedAt: article.updatedAt,
    });
  }
  await parts.database.transaction(async (tx) => {
    await parts.articles.replaceAll(tx, installationId, articles);
    await parts.installations.setArticlesReadAt(tx, installationId, parts.now());
  });
}
