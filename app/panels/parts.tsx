import { useTexts } from '../i18n.ts';

/** Short facts in a row; a line breaks between two of them rather than within one. */
export function Parts({ parts }: { parts: string[] }) {
  const { t } = useTexts();
  return (
    <div className="sub parts">
      <span>
        {parts.map((part) => (
          <span className="part" key={part}>
            <span className="between">{t('list.item')}</span>
            {part}
          </span>
        ))}
      </span>
    </div>
  );
}
