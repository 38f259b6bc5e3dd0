import type { PreviewView } from '../../../backend/http/contract-set-up.ts';
import type { Texts } from '../../i18n.ts';
import { betweenSentences } from '../between-sentences.ts';
import { listed } from './listed.ts';

type Meeting = Pick<PreviewView['meets'][number], 'how' | 'ours'>;

/** How a trigger of the account meets ours; a way without a text is told in general. */
export function meetingSentence(
  { how, ours }: Meeting,
  groups: PreviewView['groups'],
  texts: Texts,
): string {
  const { t, has } = texts;
  const ways = how.map(({ code, params }) => {
    const value = readableValue(code, String(params.value ?? ''), groups, texts);
    // A trigger may also take a value away.
    const key = [`set_up_meets.${code}_none`, `set_up_meets.${code}`].find(
      (one, index) => has(one) && (index === 1 || value === ''),
    );
    return key === undefined ? t('set_up_page.met.somehow') : t(key, { ...params, value });
  });
  const tail = ours.length > 0 ? [t('set_up_page.met.ours', { ours: listed(ours, texts) })] : [];
  return [...new Set(ways), ...tail]
    .filter((sentence) => sentence !== '')
    .join(betweenSentences(texts.locale));
}

/** What the trigger's action holds, as the account's people know it. */
function readableValue(
  code: string,
  value: string,
  groups: PreviewView['groups'],
  { t, has }: Texts,
): string {
  if (code === 'sets_group') {
    return groups.find(({ groupId }) => groupId === value)?.name ?? value;
  }
  const priority = `set_up_page.met.priority_${value}`;
  return code === 'sets_priority' && has(priority) ? t(priority) : value;
}
