import MiniSearch from 'minisearch';
import type { LanguageTag } from '../domain.ts';
import type { Article, ArticleStore } from './article-store.ts';

export interface FoundArticle {
  article: Article;
  /** The stretch of the body that matched best, at most 600 characters. */
  passage: string;
}

export interface Question {
  text: string;
  language: LanguageTag;
}

/** Ranks an installation's articles for questions. */
export type ArticleFinder = (
  installationId: string,
  questions: Question[],
  limit: number,
) => Promise<FoundArticle[]>;

/** Texts that are indexed before the event loop gets its turn; some milliseconds' work. */
const CHUNK = 5;
/** Indexes kept; the least recently used goes first. */
const MOST_KEPT = 50;

interface Index {
  version: string;
  search: MiniSearch<Article & { id: string }>;
  byId: Map<string, Article>;
}

/**
 * One ranking path, the same on every database. Words come from Intl.Segmenter, the same for
 * articles and questions, because Chinese, Japanese and Thai have no spaces. The question may be
 * given in several languages (as written, and translated): an article counts once, in the
 * best-ranked of its locales. An index is built when the articles have changed, in small pieces,
 * and kept.
 */
export function createArticleFinder(
  store: Pick<ArticleStore, 'list' | 'versionOf'>,
): ArticleFinder {
  const kept = new Map<string, Promise<Index>>();

  async function indexOf(installationId: string): Promise<Index> {
    const version = await store.versionOf(installationId);
    const known = kept.get(installationId);
    kept.delete(installationId);
    const current = await known?.catch(() => null);
    const fresh =
      known !== undefined && current?.version === version
        ? known
        : store.list(installationId).then((articles) => build(articles, version));
    kept.set(installationId, fresh);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return fresh;
  }

  return async (installationId, questions, limit) =>
    rank(await indexOf(installationId), questions, limit);
}

async function build(articles: Article[], version: string): Promise<Index> {
  const search = new MiniSearch<Article & { id: string }>({
    fields: ['title', 'body'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2 }, combineWith: 'OR', prefix: false, fuzzy: false },
  });
  const byId = new Map(
    articles.map((article) => [`${article.articleId} ${article.locale}`, article]),
  );
  await search.addAllAsync(
    [...byId].map(([id, article]) => ({ ...article, id })),
    { chunkSize: CHUNK },
  );
  return { version, search, byId };
}

function rank({ search, byId }: Index, questions: Question[], limit: number): FoundArticle[] {
  const best = new Map<string, { article: Article; score: number; terms: string[] }>();
  for (const question of questions) {
    for (const hit of search.search(question.text)) {
      const article = byId.get(String(hit.id));
      if (article === undefined) continue;
      const known = best.get(article.articleId);
      if (known === undefined || hit.score > known.score) {
        best.set(article.articleId, { article, score: hit.score, terms: hit.terms });
      }
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ article, terms }) => ({ article, passage: passageOf(article.body, terms) }));
}

const PASSAGE_LENGTH = 600;

function passageOf(body: string, terms: string[]): string {
  const paragraphs = body.split(/\n+/).filter((line) => line.trim() !== '');
  const ranked = paragraphs
    .map((text, position) => {
      const inText = new Set(words(text));
      return { text, position, hits: terms.filter((term) => inText.has(term)).length };
    })
    .sort((a, b) => b.hits - a.hits || a.position - b.position);
  let length = 0;
  const chosen = ranked.filter(({ text }) => {
    length += text.length;
    return length <= PASSAGE_LENGTH;
  });
  const parts = chosen.length > 0 ? chosen : ranked.slice(0, 1);
  return parts
    .sort((a, b) => a.position - b.position)
    .map((part) => part.text)
    .join('\n')
    .slice(0, PASSAGE_LENGTH);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

function words(text: string): string[] {
  const normal = text.normalize('NFKC').toLowerCase();
  return [...segmenter.segment(normal)]
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);
}
