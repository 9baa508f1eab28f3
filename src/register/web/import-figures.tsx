import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { importTexts } from './import-texts.ts';
import type { Report } from './import.queries.ts';

/** The sum that always holds (rows = taken + held + not a person), and what the import makes of it. */
export function ImportFigures({ report }: { readonly report: Report }) {
  const t = useTexts(importTexts);
  const figure = (label: string, count: number, sign?: string) => (
    <div className="ms-figure" key={label}>
      <span className="ms-figure-sign">{sign}</span>
      <span className="ms-figure-count ms-figures">{formatCount(count)}</span>
      <span className="ms-soft">{label}</span>
    </div>
  );
  return (
    <div className="ms-import-figures">
      <div className="ms-figure-row">
        {figure(t('rows'), report.rows)}
        {figure(t('taken'), report.taken, '=')}
        {figure(t('held'), report.held, '+')}
        {figure(t('notRecord'), report.notRecord, '+')}
      </div>
      <div className="ms-figure-row">
        {figure(t('newPeople'), report.created.persons)}
        {figure(t('newHouseholds'), report.created.households)}
        {figure(t('newDwellings'), report.created.dwellings)}
        {figure(t('changed'), report.changes)}
        {figure(t('duplicates'), report.duplicates)}
      </div>
    </div>
  );
}
