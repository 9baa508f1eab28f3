import { Alert } from 'antd';
import { fillText } from '../../base/domain/texts.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { xlsNotes } from '../domain/xlsform/notes.ts';
import { builderTexts } from './builder-texts.ts';
import type { FormFileReply } from './form.queries.ts';

/** What of a file could not be kept as it was, row by row. */
export function ImportReport(props: { readonly notes: FormFileReply['notes'] }) {
  const t = useTexts(builderTexts);
  const locale = useLocale();
  const { notes } = props;
  const registry: Readonly<Record<string, Readonly<Record<typeof locale, string>>>> = xlsNotes;
  if (notes.length === 0) return <Alert type="success" title={t('noNotes')} />;
  return (
    <Alert
      type="warning"
      title={t('notes', { n: notes.length })}
      description={
        <ul className="ms-fb-notes">
          {notes.map(({ sheet, row, code, details }, index) => (
            <li key={index}>
              <b>{t('rowN', { sheet, n: row })}</b> {fillText(registry[code]?.[locale] ?? code, details)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
