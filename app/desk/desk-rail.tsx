import { Fragment } from 'react';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { PAGES } from './pages.ts';

/** The desk's pages by name, each with how many things ask for somebody there. */
export function DeskRail(props: {
  current: string;
  counts: Readonly<Record<string, number | null>>;
}) {
  const { t } = useTexts();
  return (
    <nav className="rail" aria-label={t('desk.pages')}>
      <h1>
        <Icon name="conversation" />
        {t('brand')}
      </h1>
      {PAGES.map(({ key, group }, index) => {
        const count = props.counts[key] ?? 0;
        return (
          <Fragment key={key}>
            {index > 0 && PAGES[index - 1]?.group !== group && <hr />}
            <a href={`#${key}`} aria-current={key === props.current ? 'page' : undefined}>
              {t(`desk.${key}`)}
              {count > 0 && (
                <span className="badge" data-testid={`badge-${key}`}>
                  {count}
                </span>
              )}
            </a>
          </Fragment>
        );
      })}
    </nav>
  );
}
