import { createRequire } from 'node:module';

/** None of them brings types that fit ours. */
const load = createRequire(import.meta.url);

interface Natural {
  SentimentAnalyzer: new (
    language: string,
    stemmer: unknown,
    vocabulary: string,
  ) => { getSentiment(words: string[]): number };
  PorterStemmer: unknown;
  WordTokenizer: new () => { tokenize(text: string): string[] };
}

/** What one would take from npm today: a higher number means a worse mood. */
export function createPeers(): Record<string, (text: string) => number> {
  const { SentimentIntensityAnalyzer: vader } = load('vader-sentiment') as {
    SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
  };
  const Sentiment = load('sentiment') as new () => {
    analyze(text: string): { comparative: number };
  };
  const wink = load('wink-sentiment') as (text: string) => { normalizedScore: number };
  const { SentimentAnalyzer, PorterStemmer, WordTokenizer } = load('natural') as Natural;
  const afinn = new Sentiment();
  const analyser = new SentimentAnalyzer('English', PorterStemmer, 'afinn');
  const tokeniser = new WordTokenizer();
  return {
    vader: (text) => -vader.polarity_scores(text).compound,
    sentiment: (text) => -afinn.analyze(text).comparative,
    wink: (text) => -wink(text).normalizedScore,
    natural: (text) => {
      const score = analyser.getSentiment(tokeniser.tokenize(text));
      return Number.isFinite(score) ? -score : 0;
    },
  };
}
