import { Checkbox } from 'antd';
import { EmptyState } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ACCEPTABLE_FIELDS } from '../domain/acceptable-fields.ts';
import { importTexts } from './import-texts.ts';
import { useFieldWord } from './import-word-hooks.ts';
import type { Difference, Preview } from './import.queries.ts';

const keyOf = ({ personId, field }: Difference) => `${personId}/${field}`;

/** Register and file side by side; ticked is what the file is right about. */
export function ImportDifferences(props: {
  readonly preview: Preview;
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (accepted: ReadonlySet<string>) => void;
}) {
  const t = useTexts(importTexts);
  const { preview, accepted } = props;
  const names = new Map(preview.people.map(({ id, name }) => [id, name]));
  if (preview.differences.length === 0) return <EmptyState title={t('noDifferences')} />;
  const tick = (difference: Difference) => {
    const next = new Set(accepted);
    if (!next.delete(keyOf(difference))) next.add(keyOf(difference));
    props.onAccept(next);
  };
  return (
    <>
      <p className="ms-soft">{t('differencesAbout')}</p>
      <table className="ms-import-table">
        <thead>
          <tr>
            <th />
            <th>{t('person')}</th>
            <th>{t('field')}</th>
            <th>{t('inRegister')}</th>
            <th>{t('inFile')}</th>
            <th>{t('place')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.differences.map((difference) => (
            <DifferenceRow
              key={`${keyOf(difference)}/${difference.source.row}`}
              difference={difference}
              name={names.get(difference.personId) ?? ''}
              place={t('placeOf', {
                file: preview.files[difference.source.file]?.fileName ?? '',
                sheet: difference.source.sheet,
                row: difference.source.row,
              })}
              isAccepted={accepted.has(keyOf(difference))}
              onTick={() => tick(difference)}
            />
          ))}
        </tbody>
      </table>
      <Cut shown={preview.differences.length} count={preview.report.differences} />
    </>
  );
}

function DifferenceRow(props: {
  readonly difference: Difference;
  readonly name: string;
  readonly place: string;
  readonly isAccepted: boolean;
  readonly onTick: () => void;
}) {
  const word = useFieldWord();
  const { field, known, stated } = props.difference;
  return (
    <tr>
      <td>
        <Checkbox
          checked={props.isAccepted}
          disabled={!ACCEPTABLE_FIELDS.has(field)}
          onChange={props.onTick}
          aria-label={`${props.name} ${word.field(field)}`}
        />
      </td>
      <td>{props.name}</td>
      <td>{word.field(field)}</td>
      <td>{word.value(field, known)}</td>
      <td className="ms-import-stated">{word.value(field, stated)}</td>
      <td className="ms-soft">{props.place}</td>
    </tr>
  );
}

/** Two rows say different things of one person; which was taken, and why. */
export function ImportConflicts({ preview }: { readonly preview: Preview }) {
  const t = useTexts(importTexts);
  const word = useFieldWord();
  if (preview.conflicts.length === 0) return <EmptyState title={t('noConflicts')} />;
  const place = ({ file, sheet, row }: { readonly file: number; readonly sheet: string; readonly row: number }) =>
    t('placeOf', { file: preview.files[file]?.fileName ?? '', sheet, row });
  return (
    <>
      <table className="ms-import-table">
        <thead>
          <tr>
            <th>{t('field')}</th>
            <th>{t('kept')}</th>
            <th>{t('dropped')}</th>
            <th>{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.conflicts.map(({ personId, field, kept, dropped, rule }) => (
            <tr key={`${personId}/${field}/${dropped.source.file}/${dropped.source.row}`}>
              <td>{word.field(field)}</td>
              <td>
                {word.value(field, kept.value)} <span className="ms-soft">{place(kept.source)}</span>
              </td>
              <td>
                {word.value(field, dropped.value)} <span className="ms-soft">{place(dropped.source)}</span>
              </td>
              <td>{t(rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Cut shown={preview.conflicts.length} count={preview.report.conflicts} />
    </>
  );
}

/** Says that a long list is cut, and by how much. */
export function Cut({ shown, count }: { readonly shown: number; readonly count: number }) {
  const t = useTexts(importTexts);
  return shown < count ? <p className="ms-soft">{t('shownFirst', { count, shown })}</p> : null;
}
