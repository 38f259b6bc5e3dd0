import type { EnginesView } from '../../../backend/http/contract-engines.ts';
import { languageName } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { termLanguage } from '../glossary/term-languages.ts';
import { formatDate } from '../watch-list/format-date.ts';
import { formatCost, formatCount, formatShare, savedShare } from './figures.ts';

const MOST_PAIRS = 8;

/** The month in four figures, and how much of the budget is gone. */
function Tiles({ view }: { view: EnginesView }) {
  const { t, locale } = useTexts();
  const { usage, monthlyBudget: budget, currency } = view;
  const share = savedShare(usage);
  const isOver = budget !== null && usage.spent >= budget * 0.98 && usage.spent > 0;
  const money = (amount: number) => formatCost(amount, currency, locale);
  return (
    <>
      <div className="tiles" data-testid="usage-tiles">
        <div>
          <b className={isOver ? 'over' : ''}>{money(usage.spent)}</b>
          <span>{t('engines_page.spent')}</span>
          <span className="sub">
            {budget === null
              ? t('engines_page.no_budget')
              : t('engines_page.of_budget', {
                  budget: money(budget),
                  share: formatShare(budget === 0 ? 1 : usage.spent / budget, locale),
                })}
          </span>
        </div>
        <div>
          <b>{share === null ? '–' : formatShare(share, locale)}</b>
          <span>{t('engines_page.saved_share')}</span>
          <span className="sub">
            {t('engines_page.saved_characters', {
              count: formatCount(usage.savedCharacters, locale),
            })}
          </span>
        </div>
        <div>
          <b>{formatCount(usage.characters, locale)}</b>
          <span>{t('engines_page.characters')}</span>
          <span className="sub">
            {t(usage.isEstimated ? 'engines_page.partly_estimated' : 'engines_page.as_billed')}
          </span>
        </div>
        <div>
          <b>{usage.tickets === 0 ? '–' : money(usage.spent / usage.tickets)}</b>
          <span>{t('engines_page.per_ticket')}</span>
          <span className="sub">
            {t('engines_page.tickets', { count: usage.tickets })}
            {usage.draftCost > 0 &&
              ` · ${t('engines_page.drafts', { amount: money(usage.draftCost) })}`}
            {usage.secondLookCost > 0 &&
              ` · ${t('engines_page.second_looks', { amount: money(usage.secondLookCost) })}`}
          </span>
        </div>
      </div>
      {budget !== null && budget > 0 && (
        <progress
          className={`bar budget-bar ${isOver ? 'over' : ''}`}
          aria-label={t('engines_page.budget')}
          max={budget}
          value={Math.min(usage.spent, budget)}
        />
      )}
    </>
  );
}

/** The month by engine, by direction and by day. */
function Charts({ view }: { view: EnginesView }) {
  const { t, locale } = useTexts();
  const { usage, currency } = view;
  const money = (amount: number) => formatCost(amount, currency, locale);
  if (usage.engines.length === 0 && usage.savedCharacters === 0) return null;
  const most = Math.max(...usage.days.map(({ characters }) => characters), 1);
  const first = usage.days[0];
  const last = usage.days.at(-1);
  return (
    <section aria-labelledby="usage-heading" data-testid="usage-charts">
      <header>
        <h2 id="usage-heading">{t('engines_page.usage')}</h2>
      </header>
      <h3>{t('engines_page.by_day')}</h3>
      <p className="sub">{t('engines_page.by_day_sub')}</p>
      <ul className="columns">
        {usage.days.map(({ day, characters, cost }) => (
          <li key={day}>
            <span className="fill" style={{ blockSize: `${(characters / most) * 100}%` }} />
            <span className="unseen">
              {t('engines_page.day_label', {
                day: formatDate(day, locale),
                count: formatCount(characters, locale),
                amount: money(cost),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="sub ends" aria-hidden="true">
        <span>{first && formatDate(first.day, locale)}</span>
        <span>{last && last !== first && formatDate(last.day, locale)}</span>
      </p>
      <div className="halves">
        <div>
          <h3>{t('engines_page.by_engine')}</h3>
          <Bars
            rows={usage.engines.map((one) => ({
              label: one.engine,
              size: one.characters,
              figure: money(one.cost),
            }))}
          />
        </div>
        <div>
          <h3>{t('engines_page.by_pair')}</h3>
          <Bars
            rows={usage.pairs
              .filter(({ characters }) => characters > 0)
              .slice(0, MOST_PAIRS)
              .map((one) => ({
                label: [one.sourceLanguage, one.targetLanguage]
                  .map((tag) => languageName(termLanguage(tag), locale))
                  .join(' → '),
                size: one.characters,
                figure: money(one.cost),
              }))}
          />
        </div>
      </div>
    </section>
  );
}

function Bars({ rows }: { rows: { label: string; size: number; figure: string }[] }) {
  const most = Math.max(...rows.map(({ size }) => size), 1);
  return (
    <ul className="bars">
      {rows.map(({ label, size, figure }) => (
        <li key={label}>
          <span className="label">{label}</span>
          <span>
            <span className="fill" style={{ inlineSize: `${Math.max(1, (size / most) * 100)}%` }} />
          </span>
          <span className="figure">{figure}</span>
        </li>
      ))}
    </ul>
  );
}

export const UsagePart = { Tiles, Charts };
