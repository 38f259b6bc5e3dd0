import MiniSearch from 'minisearch';
import type { LanguageTag } from '../domain.ts';
import type { Article } from './article-store.ts';

export interface FoundArticle {
  article: Article;
  /** The stretch of the body that matched best, at most 600 characters. */
  passage: string;
}

/**
 * Ranks articles for a question; one path on every database. Words come from Intl.Segmenter, the
 * same for articles and questions, because Chinese, Japanese and Thai have no spaces. The question
 * may be given in several languages (as written, and translated): an article counts once, in the
 * best-ranked of its locales.
 */
export function findArticles(
  articles: Article[],
  questions: { text: string; language: LanguageTag }[],
  limit: number,
): FoundArticle[] {
  if (articles.length === 0) return [];
  const index = new MiniSearch<Article & { id: string }>({
    fields: ['title', 'body'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2 }, combineWith: 'OR', prefix: false, fuzzy: false },
  });
  const byId = new Map(
    articles.map((article) => [`${article.articleId} ${article.locale}`, article]),
  );
  index.addAll([...byId].map(([id, article]) => ({ ...article, id })));

  const best = new Map<string, { article: Article; score: number; terms: string[] }>();
  for (const question of questions) {
    for (const hit of index.search(question.text)) {
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

function words(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const normal = text.normalize('NFKC').toLowerCase();
  return [...segmenter.segment(normal)]
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);
}
