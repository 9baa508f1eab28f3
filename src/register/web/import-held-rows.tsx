import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { EmptyState } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { remarksOf } from '../domain/row-remarks.ts';
import { Cut } from './import-differences.tsx';
import { importTexts } from './import-texts.ts';
import { useReasonWord } from './import-word-hooks.ts';
import type { ImportListRow, Preview } from './import.queries.ts';

/** Rows that wait for something, why, and the Excel to mend them in. */
export function HeldRows({ row, preview }: { readonly row: ImportListRow; readonly preview: Preview }) {
  const t = useTexts(importTexts);
  const locale = useLocale();
  const word = useReasonWord();
  if (preview.held.length === 0) return <EmptyState title={t('noHeld')} />;
  return (
    <>
      <p className="ms-import-held-head">
        <Button icon={<DownloadOutlined />} href={withParams(`/api/imports/${row.id}/held.xlsx`, { locale })}>
          {t('downloadHeld')}
        </Button>
        <span className="ms-soft">{t('heldAbout')}</span>
      </p>
      <table className="ms-import-table">
        <thead>
          <tr>
            <th>{t('place')}</th>
            <th>{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.held.map(({ file, sheet, row: line, reason, problems }) => (
            <tr key={`${file}/${sheet}/${line}`}>
              <td>{t('placeOf', { file: preview.files[file]?.fileName ?? '', sheet, row: line })}</td>
              <td>
                {[...new Set(remarksOf({ reason, problems }).map(({ code, details }) => word(code, details)))].join(
                  ' ',
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Cut shown={preview.held.length} count={preview.report.held} />
    </>
  );
}
