import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useCallback, useState } from 'react';
import type { EngineInput, EnginesView } from '../../../backend/http/contract-engines.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import { useDeeds } from '../use-deeds.ts';
import { useReading } from '../use-reading.ts';
import { BudgetPart } from './budget-part.tsx';
import { engineCalls } from './engine-calls.ts';
import { EngineForm } from './engine-form.tsx';
import { EngineRow } from './engine-row.tsx';
import { EnginesFrame } from './engines-frame.ts';
import { UsagePart } from './usage-part.tsx';

type Deed = 'save' | 'remove' | 'order' | 'settings';

/** Engines and budget: who translates, in which order, at which price, and what it came to. */
export default function EnginesPage() {
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const read = useCallback(
    (signal: AbortSignal) => engineCalls(backend).engines(signal),
    [backend],
  );
  const { value: view, failure, reload, accept } = useReading(read);
  const deeds = useDeeds<Deed>();
  const [open, setOpen] = useState<string | null>(null);

  async function perform(
    deed: Deed,
    ask: (calls: ReturnType<typeof engineCalls>, signal: AbortSignal) => ReturnType<typeof read>,
  ): Promise<boolean> {
    const answer = await deeds.perform(deed, (signal) => ask(engineCalls(backend), signal));
    if (answer === null) return false;
    accept(answer);
    return true;
  }

  async function save(engine: EngineInput) {
    if (await perform('save', (calls, signal) => calls.save(engine, signal))) setOpen(null);
  }
  /** Opens one form in the place of another; what was refused there is of no interest here. */
  function show(form: string | null) {
    if (deeds.failed?.deed !== 'settings') deeds.clear();
    setOpen(form);
  }
  const orderFailure = deeds.failureOf('order');

  return (
    <EnginesFrame>
      <section aria-labelledby="engines-heading" aria-busy={!view || deeds.busy !== null}>
        <header>
          <h2 id="engines-heading">{t('desk.engines')}</h2>
          <p className="sub" role="status" data-testid="engines-status">
            {view ? statusOf(view, t) : ''}
          </p>
        </header>
        {failure && <DeskFailure failure={failure} onRetry={reload} />}
        {!view && !failure && <Skeleton height="96px" />}
        {view && <UsagePart.Tiles view={view} />}
      </section>
      {view && (
        <section aria-labelledby="order-heading">
          <div className="two">
            <div>
              <h3 id="order-heading">{t('engines_page.order')}</h3>
              <p className="sub">
                {t(view.isOwn ? 'engines_page.order_sub' : 'engines_page.order_default')}
              </p>
              <ul className="engines">
                {view.engines.map((engine, index) => (
                  <EngineRow
                    key={engine.engineId}
                    engine={engine}
                    place={index}
                    view={view}
                    isOpen={open === engine.engineId}
                    isBusy={deeds.busy !== null}
                    failure={deeds.failureOf('save', 'remove')}
                    onForget={deeds.clear}
                    onOpen={() => show(open === engine.engineId ? null : engine.engineId)}
                    onMove={(to) =>
                      void perform('order', (calls, signal) =>
                        calls.order(moved(view, index, to), signal),
                      )
                    }
                    onSave={save}
                    onRemove={() =>
                      void perform('remove', (calls, signal) =>
                        calls.remove(engine.engineId, signal),
                      )
                    }
                  />
                ))}
              </ul>
              {view.engines.length === 0 && (
                <DeskMessage tone="problem" text={t('engines_page.none')} />
              )}
              {orderFailure && <DeskFailure failure={orderFailure} />}
              <h3 className="adding-title">{t('engines_page.add')}</h3>
              <p className="sub">{t('engines_page.add_sub')}</p>
              <div className="adding">
                {view.presets.map(({ kind, displayName, reachesChina }) => (
                  <Button
                    key={kind}
                    size="small"
                    aria-expanded={open === `new-${kind}`}
                    onClick={() => show(open === `new-${kind}` ? null : `new-${kind}`)}
                  >
                    {t('engines_page.preset', {
                      name: kind === 'own_model' ? t('engines_page.own_model') : displayName,
                      china: reachesChina ? 'yes' : 'no',
                    })}
                  </Button>
                ))}
              </div>
              {view.presets
                .filter(({ kind }) => open === `new-${kind}`)
                .map((preset) => (
                  <EngineForm
                    key={preset.kind}
                    view={view}
                    preset={preset}
                    engine={null}
                    isBusy={deeds.busy !== null}
                    failure={deeds.failureOf('save')}
                    onForget={deeds.clear}
                    onSave={save}
                    onCancel={() => show(null)}
                  />
                ))}
            </div>
            <BudgetPart
              key={view.currency}
              view={view}
              isBusy={deeds.busy !== null}
              isSaved={deeds.done === 'settings'}
              failure={deeds.failureOf('settings')}
              onSave={(settings) =>
                void perform('settings', (calls, signal) => calls.settings(settings, signal))
              }
            />
          </div>
        </section>
      )}
      {view && <UsagePart.Charts view={view} />}
    </EnginesFrame>
  );
}

function statusOf(view: EnginesView, t: ReturnType<typeof useTexts>['t']): string {
  const down = view.engines.filter(({ state }) => state === 'down').length;
  const on = view.engines.filter(({ state }) => state !== 'off').length;
  return t('engines_page.status', { on, down });
}

function moved({ engines }: EnginesView, from: number, to: number): string[] {
  const ids = engines.map(({ engineId }) => engineId);
  ids.splice(to, 0, ...ids.splice(from, 1));
  return ids;
}
