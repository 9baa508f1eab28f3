import { Link } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { importPaths } from './import-paths.ts';
import { fieldTexts, historyTexts } from './person-history-texts.ts';
import { personTexts } from './person-texts.ts';
import { HistoryEntry, PEOPLE, type PersonPage } from './people.queries.ts';
import { idKindWord, relationWord, tagWord } from './person-words.tsx';
import { instantText } from './today.ts';
import type { Locale } from '../../base/domain/texts.ts';

const Page = listPageOf(HistoryEntry);

/** Who changed what, when, and from which row of which file. */
export function PersonHistory({ person }: { readonly person: PersonPage }) {
  const t = useTexts(personTexts);
  const read = useRead({
    topic: PEOPLE,
    path: `/api/people/${person.id}/history`,
    params: { community: person.communityId },
    shape: Page,
  });
  if (read.isPending) return <TextSkeleton lines={6} />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data.rows.length === 0) return <p className="ms-soft">{t('noHistory')}</p>;
  return (
    <div className="ms-card">
      <ol className="ms-timeline">
        {read.data.rows.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ol>
    </div>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const t = useTexts(personTexts);
  const locale = useLocale();
  const { source } = entry;
  return (
    <li>
      <div>
        <strong>{wordOf(historyTexts, entry.type, locale)}</strong>{' '}
        <span className="ms-soft ms-figures">
          {instantText(entry.at)} · {entry.by ?? t('system')}
        </span>
      </div>
      {entry.changes.map((change, index) => (
        <div key={index}>
          <span className="ms-soft">{wordOf(fieldTexts, change.field, locale)} </span>
          {change.before !== undefined && (
            <span className="ms-strike">{valueWord(change.field, change.before, locale)}</span>
          )}
          {change.before !== undefined && change.after !== undefined && ' → '}
          {change.after !== undefined && <span>{valueWord(change.field, change.after, locale)}</span>}
        </div>
      ))}
      {source && (
        <div className="ms-soft">
          <Link to={importPaths.one(source.importId)}>{source.fileName ?? ''}</Link>{' '}
          {source.sheet !== null && source.row !== null && t('sheetRow', { sheet: source.sheet, row: source.row })}
        </div>
      )}
    </li>
  );
}

/** The words for a key that came from the server; a newer server may know one that this screen does not. */
function wordOf(
  texts: Readonly<Record<string, Readonly<Record<Locale, string>>>>,
  key: string,
  locale: Locale,
): string {
  return texts[key]?.[locale] ?? key;
}

function valueWord(field: string, value: string, locale: Locale): string {
  if (field === 'tag') return tagWord(value, locale);
  if (field === 'relation') return relationWord(value, locale) || value;
  if (field === 'idKind') return idKindWord(value, locale);
  if (field === 'sex' && (value === 'male' || value === 'female')) return personTexts[value][locale];
  return value;
}
