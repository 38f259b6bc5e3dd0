import { Button } from '@zendeskgarden/react-buttons';
import type {
  EngineInput,
  EngineItemView,
  EnginesView,
} from '../../../backend/http/contract-engines.ts';
import type { Failure } from '../../backend-client.ts';
import { useTexts } from '../../i18n.ts';
import { EngineForm } from './engine-form.tsx';
import { priceText } from './figures.ts';

/** One engine at its place: who it is, what it costs, how it stands, and what can be done with it. */
export function EngineRow(props: {
  engine: EngineItemView;
  /** From 0. */
  place: number;
  view: EnginesView;
  isOpen: boolean;
  isBusy: boolean;
  /** Why saving or removing it was refused. */
  failure: Failure | null;
  onForget(): void;
  onOpen(): void;
  onMove(to: number): void;
  onSave(engine: EngineInput): Promise<void>;
  onRemove(): void;
}) {
  const { engine, place, view, isBusy, isOpen } = props;
  const texts = useTexts();
  const { t } = texts;
  const { displayName: name, state, model } = engine;
  const preset = view.presets.find(({ kind }) => kind === engine.kind);
  const server = engine.isFromEnvironment
    ? t('engines_page.from_service')
    : (hostOf(engine.baseUrl) ?? preset?.displayName ?? '');
  return (
    <li data-testid={`engine-${engine.engineId}`}>
      <span className="place">{place + 1}</span>
      <div className={`room ${state === 'off' ? 'off' : ''}`}>
        <p className="name">
          <b>{name}</b>
          {state !== 'working' && (
            <span className={`pill ${state}`}>{t(`engines_page.state_${state}`)}</span>
          )}
          {engine.probe?.isUsable === false && state === 'working' && (
            <span className="pill down">{t('engines_page.state_untested')}</span>
          )}
        </p>
        <p className="sub">
          {[model, server, priceText(engine.price, view.currency, texts)]
            .filter((one) => one !== null && one !== '')
            .join(' · ')}
        </p>
        {isOpen && preset && (
          <EngineForm
            view={view}
            preset={preset}
            engine={engine}
            isBusy={isBusy}
            failure={props.failure}
            onForget={props.onForget}
            onSave={props.onSave}
            onCancel={props.onOpen}
            onRemove={props.onRemove}
          />
        )}
      </div>
      {!isOpen && (
        <div className="deeds">
          {place > 0 && (
            <Button
              size="small"
              isBasic
              disabled={isBusy}
              aria-label={t('engines_page.move_up_label', { name })}
              onClick={() => props.onMove(place - 1)}
            >
              {t('engines_page.move_up')}
            </Button>
          )}
          <Button
            size="small"
            aria-label={t('engines_page.change_label', { name })}
            onClick={props.onOpen}
          >
            {t('engines_page.change')}
          </Button>
        </div>
      )}
    </li>
  );
}

function hostOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).host : null;
}
