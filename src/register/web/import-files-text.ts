import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { importTexts } from './import-texts.ts';

/** More names than these hide what else a line says. */
const MOST_NAMED = 3;

/** The files of an import in one line. */
export function useFilesText(): (files: readonly { readonly name: string }[]) => string {
  const t = useTexts(importTexts);
  return (files) => {
    const names = files.slice(0, MOST_NAMED).map(({ name }) => name);
    const listed = names.join('、');
    return files.length > names.length ? t('andMoreFiles', { listed, count: formatCount(files.length) }) : listed;
  };
}
