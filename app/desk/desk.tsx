import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Texts } from '../i18n.ts';
import { TextsContext, useTexts } from '../i18n.ts';
import { PanelBoundary } from '../panels/panel-boundary.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useMinute } from '../use-minute.ts';
import { DeskFrame } from './desk-frame.ts';
import { DeskRail } from './desk-rail.tsx';
import { loadDeskTexts } from './desk-texts.ts';
import { PAGES } from './pages.ts';
import { useCounts } from './use-counts.ts';
import { usePageKey } from './use-page-key.ts';

/** The full page on the helpdesk's navigation bar: a rail of pages, and the page that is open. */
export default function Desk({ isAdmin }: { isAdmin: boolean | null }) {
  const shared = useTexts();
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadDeskTexts(shared).then((loaded) => isWanted && setTexts(loaded));
    return () => {
      isWanted = false;
    };
  }, [shared]);
  return (
    texts && (
      <TextsContext.Provider value={texts}>
        <Pages isAdmin={isAdmin} />
      </TextsContext.Provider>
    )
  );
}

function Pages({ isAdmin }: { isAdmin: boolean | null }) {
  const { t } = useTexts();
  const { now } = useSurroundings();
  const [counts, setCount] = useCounts(useMinute(now));
  const keys = useMemo(() => PAGES.map((page) => page.key), []);
  const key = usePageKey(keys);
  const { component: Page } = PAGES.find((page) => page.key === key) ?? PAGES[0] ?? {};
  const onCount = useCallback((count: number | null) => setCount(key, count), [key, setCount]);
  const main = useRef<HTMLElement>(null);
  // A page begins at its top, not where the one before was scrolled to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every page
  useEffect(() => {
    main.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [key]);
  return (
    <DeskFrame>
      <DeskRail current={key} counts={counts} />
      <main ref={main} aria-label={t(`desk.${key}`)}>
        <PanelBoundary key={key}>
          <Suspense fallback={null}>
            {Page && <Page isAdmin={isAdmin} onCount={onCount} />}
          </Suspense>
        </PanelBoundary>
      </main>
    </DeskFrame>
  );
}
