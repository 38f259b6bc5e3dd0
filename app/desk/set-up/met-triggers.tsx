import type { PreviewView } from '../../../backend/http/contract-set-up.ts';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { meetingSentence } from './meeting-sentence.ts';

/** After these, what we wrote is gone. */
const BREAKS = new Set(['replaces_all_tags', 'removes_our_tags']);

/** Triggers of the account that act on what ours act on, and how, in sentences. */
export function MetTriggers({ preview, isKnown }: { preview: PreviewView; isKnown: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const { meets, groups } = preview;
  return (
    <div data-testid="met-triggers">
      <h3>
        {t('set_up_page.met.title')} {isKnown && <span className="count">{meets.length}</span>}
      </h3>
      <p className="sub">
        {t(`set_up_page.met.${isKnown ? (meets.length === 0 ? 'none' : 'lead') : 'unknown'}`)}
      </p>
      {meets.length > 0 && (
        <ul className="met">
          {meets.map((met) => {
            const breaks = met.how.some(({ code }) => BREAKS.has(code));
            return (
              <li
                key={met.triggerId}
                className={breaks ? 'breaks' : ''}
                data-testid={`met-${met.triggerId}`}
              >
                <Icon name={breaks ? 'warning' : 'notice'} />
                <div>
                  <b>{met.title}</b>
                  <p>{meetingSentence(met, groups, texts)}</p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
