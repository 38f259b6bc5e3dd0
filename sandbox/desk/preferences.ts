import type { ColorScheme } from './desk.ts';

/** What this browser remembers; open tabs and drafts only for as long as its own tab lives. */
export interface Preferences {
  agentId(): number | null;
  setAgentId(id: number): void;
  /** Null: the agent's own. */
  locale(): string | null;
  setLocale(locale: string | null): void;
  colorScheme(): ColorScheme;
  setColorScheme(scheme: ColorScheme): void;
  trayWidth(): number;
  setTrayWidth(width: number): void;
  hintSeen(): boolean;
  setHintSeen(): void;
  openTabs(): { ticketId: number; draft: string }[];
  setOpenTabs(tabs: { ticketId: number; draft: string }[]): void;
}

export function createPreferences(lasting: Storage, passing: Storage): Preferences {
  const read = (key: string): string | null => lasting.getItem(`desk.${key}`);
  const write = (key: string, value: string): void => lasting.setItem(`desk.${key}`, value);
  return {
    agentId: () => Number(read('agent')) || null,
    setAgentId: (id) => write('agent', String(id)),
    locale: () => read('locale') || null,
    setLocale: (locale) => write('locale', locale ?? ''),
    colorScheme() {
      const chosen = read('scheme');
      if (chosen === 'light' || chosen === 'dark') return chosen;
      return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    },
    setColorScheme: (scheme) => write('scheme', scheme),
    trayWidth: () => Number(read('tray')) || 340,
    setTrayWidth: (width) => write('tray', String(width)),
    hintSeen: () => read('hint') === 'seen',
    setHintSeen: () => write('hint', 'seen'),
    openTabs() {
      try {
        return JSON.parse(passing.getItem('desk.tabs') ?? '[]');
      } catch {
        return [];
      }
    },
    setOpenTabs: (tabs) => passing.setItem('desk.tabs', JSON.stringify(tabs)),
  };
}
