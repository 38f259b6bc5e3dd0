import { Field, Radio, Select } from '@zendeskgarden/react-forms';
import type { PreviewView } from '../../../backend/http/contract-set-up.ts';
import { useTexts } from '../../i18n.ts';

/** Which group hard tickets go to: one that set-up makes (null), or one that is there. */
export function SeniorGroupChoice(props: {
  groups: PreviewView['groups'];
  groupId: string | null;
  onChoose(groupId: string | null): void;
}) {
  const { groups, groupId } = props;
  const { t } = useTexts();
  return (
    <fieldset>
      <legend>{t('set_up_page.senior.title')}</legend>
      <p className="sub">{t('set_up_page.senior.why')}</p>
      <div className="choice">
        <Field>
          <Radio
            name="senior-group"
            checked={groupId === null}
            onChange={() => props.onChoose(null)}
            value="new"
          >
            <Field.Label isRegular>{t('set_up_page.senior.make')}</Field.Label>
          </Radio>
        </Field>
        {groups.length > 0 && (
          <>
            <Field>
              <Radio
                name="senior-group"
                checked={groupId !== null}
                onChange={() => props.onChoose(groups[0]?.groupId ?? null)}
                value="existing"
              >
                <Field.Label isRegular>{t('set_up_page.senior.use')}</Field.Label>
              </Radio>
            </Field>
            <div className="under-choice">
              <Field>
                <Field.Label hidden>{t('set_up_page.senior.which')}</Field.Label>
                <Select
                  isCompact
                  disabled={groupId === null}
                  value={groupId ?? ''}
                  onChange={(event) => props.onChoose(event.target.value)}
                >
                  {groupId === null && <option value="">{t('set_up_page.senior.which')}</option>}
                  {groups.map((group) => (
                    <option key={group.groupId} value={group.groupId}>
                      {group.name}
                    </option>
                  ))}
                </Select>
              </Field>
            </div>
          </>
        )}
      </div>
    </fieldset>
  );
}
