/** One line of what was measured. */
export interface Figure {
  /** Name in the JSON file; null: shown for comparison only. */
  key: string | null;
  what: string;
  value: number;
  unit: string;
  /** Decimals that matter; two in the file and at most one on the screen when absent. */
  digits?: number;
  aim: { is: 'below' | 'at most' | 'at least'; value: number } | null;
  /** What one would have, had one chosen otherwise, and how that does. */
  instead: string | null;
}

/** What a file `bench/<name>.ts` exports as `measurement`. */
export interface Measurement {
  /** What is measured and under which conditions, a line each. */
  about: string[];
  measure(options: {
    seed: number;
    /** Where `--data` says that the data sets are; null when it was not given. */
    dataFolder: string | null;
    /** Tells whoever waits how far it is. */
    say(line: string): void;
  }): Promise<Figure[] | Measured>;
}

/** Figures, and what the JSON file holds where names of its own are wanted. */
export interface Measured {
  figures: Figure[];
  /** Instead of the figures by their keys. */
  document: object;
}

export function meetsAim({ value, aim }: Figure): boolean | null {
  if (aim === null) return null;
  if (aim.is === 'below') return value < aim.value;
  return aim.is === 'at most' ? value <= aim.value : value >= aim.value;
}
