import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import type { EngineSettingsInput, EnginesView } from '../../../backend/http/contract-engines.ts';
import type { Failure } from '../../backend-client.ts';
import { languageName } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { OFFERED_LANGUAGES } from '../../offered-languages.ts';
import { DeskFailure } from '../desk-message.tsx';

/** The month's budget, politeness, and which engine goes first for a language. */
export function BudgetPart(props: {
  view: EnginesView;
  isBusy: boolean;
  isSaved: boolean;
  failure: Failure | null;
  onSave(settings: EngineSettingsInput): void;
}) {
  const { view } = props;
  const { t, locale } = useTexts();
  const [currency, setCurrency] = useState(view.currency);
  const [budget, setBudget] = useState(String(view.monthlyBudget ?? ''));
  const [formality, setFormality] = useState(view.formality);
  const [routes, setRoutes] = useState(view.routes);
  const known = routes.filter(({ engineId }) =>
    view.engines.some((one) => one.engineId === engineId),
  );
  const free = OFFERED_LANGUAGES.filter((tag) => !known.some(({ language }) => language === tag));
  const first = view.engines[0];

  function submit(event: FormEvent) {
    event.preventDefault();
    props.onSave({
      currency,
      monthlyBudget: budget.trim() === '' ? null : Number(budget),
      formality,
      routes: known,
    });
  }

  return (
    <aside aria-labelledby="budget-heading">
      <form className="fields" onSubmit={submit} data-testid="budget">
        <h3 id="budget-heading">{t('engines_page.budget')}</h3>
        <Field>
          <Field.Label>{t('engines_page.currency')}</Field.Label>
          <Field.Hint>{t('engines_page.currency_hint')}</Field.Hint>
          <Select isCompact value={currency} onChange={(event) => setCurrency(event.target.value)}>
            {view.currencies.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Field.Label>{t('engines_page.monthly')}</Field.Label>
          <Field.Hint>{t('engines_page.monthly_hint')}</Field.Hint>
          <Input
            isCompact
            type="number"
            min="0"
            step="any"
            value={budget}
            onChange={(event) => setBudget(event.target.value)}
          />
        </Field>
        <Field>
          <Field.Label>{t('engines_page.formality')}</Field.Label>
          <Select
            isCompact
            value={formality ?? ''}
            onChange={({ target: { value } }) =>
              setFormality(value === 'prefer_more' || value === 'prefer_less' ? value : null)
            }
          >
            <option value="">{t('engines_page.formality_own')}</option>
            <option value="prefer_more">{t('engines_page.formality_more')}</option>
            <option value="prefer_less">{t('engines_page.formality_less')}</option>
          </Select>
        </Field>
        {view.engines.length > 1 && first && (
          <div>
            <h3>{t('engines_page.routes')}</h3>
            <p className="sub">{t('engines_page.routes_sub')}</p>
            <ul className="routes">
              {known.map((route) => (
                <li key={route.language}>
                  <span>{languageName(route.language, locale)}</span>
                  <Select
                    isCompact
                    aria-label={t('engines_page.route_engine', {
                      language: languageName(route.language, locale),
                    })}
                    value={route.engineId}
                    onChange={({ target }) =>
                      setRoutes(
                        known.map((one) =>
                          one === route ? { ...one, engineId: target.value } : one,
                        ),
                      )
                    }
                  >
                    {view.engines.map(({ engineId, displayName }) => (
                      <option key={engineId} value={engineId}>
                        {displayName}
                      </option>
                    ))}
                  </Select>
                  <Button
                    type="button"
                    size="small"
                    isBasic
                    aria-label={t('engines_page.route_remove', {
                      language: languageName(route.language, locale),
                    })}
                    onClick={() => setRoutes(known.filter((one) => one !== route))}
                  >
                    {t('engines_page.route_away')}
                  </Button>
                </li>
              ))}
            </ul>
            <Select
              isCompact
              aria-label={t('engines_page.route_add')}
              value=""
              onChange={({ target }) =>
                setRoutes([...known, { language: target.value, engineId: first.engineId }])
              }
            >
              <option value="">{t('engines_page.route_add')}</option>
              {free.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag, locale)}
                </option>
              ))}
            </Select>
          </div>
        )}
        <div>
          <Button type="submit" size="small" disabled={props.isBusy}>
            {t('engines_page.save')}
          </Button>
          <p className="sub" role="status">
            {props.isSaved ? t('engines_page.saved') : ''}
          </p>
          {props.failure && <DeskFailure failure={props.failure} />}
        </div>
      </form>
    </aside>
  );
}
