import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Input } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import type {
  EngineInput,
  EngineItemView,
  EnginesView,
} from '../../../backend/http/contract-engines.ts';
import type { Failure } from '../../backend-client.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';
import { DeskFailure } from '../desk-message.tsx';
import { useDeeds } from '../use-deeds.ts';
import { markedIf, useFaultyField } from '../use-faulty-field.ts';
import { engineCalls } from './engine-calls.ts';
import { faultyField } from './faulty-field.ts';
import { PriceFields } from './price-fields.tsx';
import { ProbeList } from './probe-list.tsx';

/** An engine's name, server, key and price; nothing is sent anywhere before "test" or "save". */
export function EngineForm(props: {
  view: EnginesView;
  preset: EnginesView['presets'][number];
  /** Null: a new one. */
  engine: EngineItemView | null;
  isBusy: boolean;
  /** Why what the form last asked of the page was refused. */
  failure: Failure | null;
  onSave(engine: EngineInput): Promise<void>;
  /** The failure is of no more interest. */
  onForget(): void;
  onCancel(): void;
  onRemove?(): void;
}) {
  const { view, preset, engine } = props;
  const { t } = useTexts();
  const { backend } = useSurroundings();
  const [displayName, setDisplayName] = useState(engine?.displayName ?? preset.displayName);
  const [baseUrl, setBaseUrl] = useState(engine ? (engine.baseUrl ?? '') : (preset.baseUrl ?? ''));
  const [model, setModel] = useState(engine ? (engine.model ?? '') : (preset.model ?? ''));
  const [key, setKey] = useState('');
  const [price, setPrice] = useState(engine?.price ?? preset.price);
  const [isOn, setIsOn] = useState(engine?.isOn ?? true);
  const [probe, setProbe] = useState(engine?.probe ?? null);
  const test = useDeeds<'test'>();
  const failure = props.failure ?? test.failed?.failure ?? null;
  const faulty = faultyField(failure?.code);
  const form = useFaultyField(failure);
  const isOwn = engine?.isFromEnvironment !== true;
  const isWaiting = props.isBusy || test.busy !== null;
  const input: EngineInput = {
    engineId: engine?.engineId ?? null,
    kind: preset.kind,
    displayName,
    baseUrl: baseUrl.trim() === '' ? null : baseUrl,
    model: model.trim() === '' ? null : model,
    ...(key.trim() === '' ? {} : { key }),
    price,
    isOn,
  };

  async function tryIt() {
    setProbe(null);
    props.onForget();
    const answer = await test.perform('test', (signal) => engineCalls(backend).test(input, signal));
    if (answer !== null) setProbe(answer);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    test.clear();
    void props.onSave(input);
  }

  return (
    <form ref={form} className="card" onSubmit={submit} data-testid="engine-form">
      <h3>
        {engine
          ? t('engines_page.form_change', { name: engine.displayName })
          : t('engines_page.form_new', {
              name: preset.kind === 'own_model' ? t('engines_page.own_model') : preset.displayName,
            })}
      </h3>
      <div className="grid">
        <Field>
          <Field.Label>{t('engines_page.name')}</Field.Label>
          <Input
            isCompact
            value={displayName}
            {...markedIf(faulty === 'name')}
            maxLength={60}
            required
            onChange={(event) => setDisplayName(event.target.value)}
          />
        </Field>
        {isOwn && preset.model !== null && (
          <Field>
            <Field.Label>{t('engines_page.model')}</Field.Label>
            <Input
              isCompact
              value={model}
              {...markedIf(faulty === 'model')}
              maxLength={120}
              required
              onChange={(event) => setModel(event.target.value)}
            />
          </Field>
        )}
        {isOwn && (preset.baseUrl !== null || view.mayBePrivate) && (
          <div className="wide">
            <Field>
              <Field.Label>{t('engines_page.address')}</Field.Label>
              <Field.Hint>
                {t(
                  preset.baseUrl === null
                    ? 'engines_page.address_own'
                    : view.mayBePrivate
                      ? 'engines_page.address_any'
                      : 'engines_page.address_https',
                )}
              </Field.Hint>
              <Input
                isCompact
                value={baseUrl}
                {...markedIf(faulty === 'address')}
                maxLength={500}
                onChange={(event) => setBaseUrl(event.target.value)}
              />
            </Field>
          </div>
        )}
        {isOwn && (
          <div className="wide">
            <Field>
              <Field.Label>{t('engines_page.key')}</Field.Label>
              <Field.Hint>
                {t(
                  engine?.hasKey
                    ? 'engines_page.key_kept'
                    : preset.needsKey
                      ? 'engines_page.key_hint'
                      : 'engines_page.key_optional',
                )}
              </Field.Hint>
              <Input
                isCompact
                type="password"
                autoComplete="off"
                value={key}
                {...markedIf(faulty === 'key')}
                maxLength={500}
                onChange={(event) => setKey(event.target.value)}
              />
            </Field>
          </div>
        )}
        <PriceFields price={price} currency={view.currency} onChange={setPrice} />
        {engine && (
          <div className="wide">
            <Field>
              <Checkbox checked={isOn} onChange={(event) => setIsOn(event.target.checked)}>
                <Field.Label>{t('engines_page.is_on')}</Field.Label>
              </Checkbox>
            </Field>
          </div>
        )}
      </div>
      <div className="buttons">
        <Button type="submit" size="small" isPrimary disabled={isWaiting}>
          {t(engine ? 'engines_page.save' : 'engines_page.connect')}
        </Button>
        <Button type="button" size="small" disabled={isWaiting} onClick={() => void tryIt()}>
          {t('engines_page.test')}
        </Button>
        <Button type="button" size="small" isBasic onClick={props.onCancel}>
          {t('engines_page.cancel')}
        </Button>
        {props.onRemove && (
          <Button
            type="button"
            size="small"
            isBasic
            isDanger
            disabled={isWaiting}
            onClick={props.onRemove}
          >
            {t('engines_page.remove')}
          </Button>
        )}
      </div>
      <p className="sub" role="status">
        {test.busy !== null ? t('engines_page.testing') : ''}
      </p>
      {failure && <DeskFailure failure={failure} />}
      {probe && <ProbeList probe={probe} />}
    </form>
  );
}
