/**
 * What an admin has decided about how we work in one account. Stored as JSON; a part that is absent
 * (an installation older than the setting) has the default given here.
 */
export interface Settings {
  /**
   * `fields`: write the ticket fields and columns · `routing`: our routing triggers are active ·
   * `answers`: prepare replies. All off is watch mode: judgements stay in our own tables.
   */
  switches: { fields: boolean; routing: boolean; answers: boolean };
  /** The group that the admin chose for hard tickets; null: set-up makes one. */
  seniorGroupId: string | null;
  /** IANA. */
  teamTimeZone: string;
  /** Reading of earlier tickets after set-up. */
  history: { days: number; percentOfLimit: number; isPaused: boolean };
  /** Customers' messages are deleted this many days after the ticket's last change; null: kept. */
  retentionDays: number | null;
  /** Translation engines are told no e-mail, telephone, account, address or name. */
  maskPersonalData: boolean;
  /**
   * Rates that an admin set instead of ours: yuan for one unit, and the day (ISO date) of each;
   * `asOf` is the day of those that have none of their own. Null: none.
   */
  exchangeRates: {
    asOf: string;
    toCny: Record<string, number>;
    days?: Record<string, string>;
  } | null;
  /** Tickets a day whose risk a language model may look at again; 0: none. */
  refinementsPerDay: number;
  /** Replies that a machine translated say so, in the customer's language. */
  tellsCustomer: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  switches: { fields: false, routing: false, answers: false },
  seniorGroupId: null,
  teamTimeZone: 'Asia/Shanghai',
  history: { days: 90, percentOfLimit: 20, isPaused: false },
  retentionDays: null,
  maskPersonalData: false,
  exchangeRates: null,
  refinementsPerDay: 0,
  tellsCustomer: false,
};

/** What is stored, completed. Only we write it, so its types are trusted. */
export function readSettings(stored: unknown): Settings {
  const parts = (stored ?? {}) as Partial<Settings>;
  return {
    ...DEFAULT_SETTINGS,
    ...parts,
    switches: { ...DEFAULT_SETTINGS.switches, ...parts.switches },
    history: { ...DEFAULT_SETTINGS.history, ...parts.history },
  };
}
