import { Button } from '@zendeskgarden/react-buttons';
import type { FindingView } from '../../../backend/http/contract-doctor.ts';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';

type Repair = FindingView['repairs'][number];

/** One thing that is wrong: what, which damage it does, and the one click that mends it. */
export function FindingRow(props: {
  finding: FindingView;
  isBusy: boolean;
  /** Null for who may not. */
  onRepair: ((repair: Repair) => void) | null;
}) {
  const { finding, isBusy, onRepair } = props;
  const { t, has } = useTexts();
  const { code, severity, repairs } = finding;
  const params = { ...finding.params, field: fieldName(finding, t) };
  const said = (part: string) => t(`findings.${code}.${part}`, params);
  return (
    <li className={`finding ${severity}`} data-testid={`finding-${code}`}>
      <Icon name="warning" />
      <div>
        <h3>
          <span className="unseen">{t(`findings.${severity}`)}</span>
          {said('title')}
        </h3>
        <p className="sub">{said('damage')}</p>
        {repairs.length === 0 && has(`findings.${code}.by_hand`) && (
          <p className="sub">{said('by_hand')}</p>
        )}
      </div>
      {onRepair && repairs.length > 0 && (
        <div className="deeds">
          {[...repairs].reverse().map((repair) => (
            <Button
              key={repair}
              size="small"
              isBasic={repair === 'keep'}
              isPrimary={repair === repairs[0] && repair !== 'keep' && severity === 'serious'}
              disabled={isBusy}
              onClick={() => onRepair(repair)}
            >
              {t(`repairs.${code}_${repair}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

function fieldName(
  { params }: FindingView,
  t: (key: string, params?: Record<string, string | number>) => string,
): string {
  return params.field === undefined ? '' : t(`dry_run.field_${params.field}`);
}
