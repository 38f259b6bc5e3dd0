import { Skeleton } from '@zendeskgarden/react-loaders';
import { useTexts } from '../i18n.ts';
import { Portrait } from './customer-panel.tsx';

/** The layout to come, with the name that the helpdesk's page already knows. */
export function LoadingPanels({ requesterName }: { requesterName: string | null }) {
  return (
    <>
      <section className="quiet">
        <Skeleton width="62%" height="16px" />
        <div className="gap">
          <Skeleton width="90%" height="12px" />
        </div>
      </section>
      <KnownName name={requesterName} text={null} />
      <section>
        <Skeleton width="60%" height="14px" />
        <Skeleton height="6px" />
        <Skeleton width="75%" height="12px" />
      </section>
      {[3, 5].map((lines) => (
        <section key={lines}>
          <Skeleton width="24%" height="14px" />
          {['100%', '94%', '58%', '88%', '70%'].slice(0, lines).map((width) => (
            <div className="gap" key={width}>
              <Skeleton width={width} height="13px" />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** The customer's place while only the name is known; `text` when no more will come. */
export function KnownName({ name, text }: { name: string | null; text: string | null }) {
  const { t } = useTexts();
  return (
    <section className="who" aria-label={t('customer.heading')}>
      <Portrait name={name ?? ' '} />
      <div>
        <div className="name">{name ? <b dir="auto">{name}</b> : <Skeleton width="45%" />}</div>
        {text !== null && <div className="sub">{text}</div>}
        {text === null && <Skeleton width="80%" height="12px" />}
        {text === null && <Skeleton width="55%" height="12px" />}
      </div>
    </section>
  );
}
