import { useEffect, useState } from 'react';
import type { Texts } from '../i18n.ts';
import { TextsContext, useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useMinute } from '../use-minute.ts';
import { DeskFrame } from './desk-frame.ts';
import { loadDeskTexts } from './desk-texts.ts';
import { SetUpPart } from './set-up-part.tsx';
import { useSetUp } from './use-set-up.ts';
import { WaitingWork } from './waiting-work.tsx';

/** The full page: what an admin sees to, on the helpdesk's navigation bar. */
export default function SetUpPage({ isAdmin }: { isAdmin: boolean | null }) {
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
        <Desk isAdmin={isAdmin} />
      </TextsContext.Provider>
    )
  );
}

/** Ids of the parts, in their order. */
const PARTS = ['set-up', 'waiting-work'] as const;

function Desk({ isAdmin }: { isAdmin: boolean | null }) {
  const { t } = useTexts();
  const { now: clock } = useSurroundings();
  const now = useMinute(clock);
  const state = useSetUp();
  const dead = state.deadJobs.length;
  const [part, setPart] = useState<(typeof PARTS)[number]>('set-up');
  return (
    <DeskFrame>
      <nav className="rail" aria-label={t('desk.parts')}>
        <h1>
          <Icon name="conversation" />
          {t('brand')}
        </h1>
        {PARTS.map((name) => (
          <a
            key={name}
            href={`#${name}`}
            aria-current={name === part ? 'true' : undefined}
            onClick={() => setPart(name)}
          >
            {t(`desk.${name}`)}
            {name === 'waiting-work' && dead > 0 && <span className="badge">{dead}</span>}
          </a>
        ))}
      </nav>
      <main>
        <SetUpPart state={state} isAdmin={isAdmin} />
        {state.view && (
          <WaitingWork
            jobs={state.deadJobs}
            now={now}
            isBusy={state.busy !== null}
            onRunAgain={isAdmin === false ? null : state.runAgain}
          />
        )}
      </main>
    </DeskFrame>
  );
}
