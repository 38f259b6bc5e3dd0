import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';
import type { UploadView } from '../../../backend/http/contract-customers.ts';
import { useTexts } from '../../i18n.ts';
import type { UploadsState } from './use-uploads.ts';

/** The buttons below a step. */
export function StepButtons(props: {
  state: UploadsState;
  upload: UploadView;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <div className="buttons">
      {props.children}
      <Button
        size="small"
        isBasic
        disabled={props.state.deeds.busy !== null}
        onClick={() => void props.state.discard(props.upload.uploadId)}
      >
        {t('order_file.discard')}
      </Button>
    </div>
  );
}
