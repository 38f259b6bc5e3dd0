import type { DeskApi } from './api.ts';
import type { Directory } from './directory.ts';
import type { InstalledApp, User } from './records.ts';
import type { Texts } from './texts.ts';

export type ColorScheme = 'light' | 'dark';

/** What every part of the desk needs: who sits at it, in which language, and whom to ask. */
export interface Desk {
  api: DeskApi;
  directory: Directory;
  app: InstalledApp;
  agent: User;
  /** The language of the desk and what apps are told; the agent's own unless switched. */
  locale: string;
  texts: Texts;
  now: () => Date;
  colorScheme(): ColorScheme;
  say(message: string, kind?: 'notice' | 'alert' | 'error'): void;
  openTicket(ticketId: number): void;
}
