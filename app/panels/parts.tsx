import { useTexts } from '../i18n.ts';

/** Short facts in a row; a line breaks between two of them rather than within one. */
export function Parts({ parts }: { parts: string[] }) {
  const { t } = useTexts();
  return (
    <div className="sub">
      {parts.map((part, at) => (
        <span className="part" key={part}>
          {part}
          {at < parts.length - 1 && <span className="between">{t('list.item')}</span>}
        </span>
      ))}
    </div>
  );
}
