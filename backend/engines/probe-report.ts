/** What an engine was found to be able to do. */
export interface ProbeReport {
  /** ISO 8601. */
  at: string;
  /** Whether it translates (and so can be used at all). */
  isUsable: boolean;
  /** Of the first translation or answer; null when there was none. */
  milliseconds: number | null;
  findings: ProbeFinding[];
}

export interface ProbeFinding {
  what:
    | 'translate'
    | 'models'
    | 'json_schema'
    | 'json_object'
    | 'stream'
    | 'embeddings'
    | 'usage'
    | 'languages'
    | 'glossaries'
    | 'limits';
  isOk: boolean;
  /** The vendor's own words or figures; no secrets. */
  detail: string;
}
