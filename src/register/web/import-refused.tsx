import { Alert } from 'antd';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFindProblemText } from '../../base/web/problem-texts.tsx';
import { importTexts } from './import-texts.ts';
import type { Report } from './import.queries.ts';

/** The files that could not be read, each with why and what to do. */
export function RefusedFiles({ files }: { readonly files: Report['refusedFiles'] }) {
  const t = useTexts(importTexts);
  const problem = useFindProblemText();
  const lines = files.map(({ fileName, code, details }) => `${fileName}：${problem(code, details) ?? code}`);
  const [only] = lines;
  if (only === undefined) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="ms-import-alert"
      title={lines.length === 1 ? only : t('filesRefused', { count: lines.length })}
      description={
        lines.length > 1 && (
          <ul className="ms-import-remarks">
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
