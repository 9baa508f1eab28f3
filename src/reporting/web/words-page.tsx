import { Button, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { DayInput } from '../../base/web/day-input.tsx';
import { useCommunity } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import type { ReportDocument } from '../domain/report-document.ts';
import { WORDS_KINDS, type WordsKind, wordsKindNames } from '../domain/words-document.ts';
import { boardTexts } from './board-texts.ts';
import { dayText, plusDays } from './days.ts';
import { useWords } from './report.queries.ts';
import { reportPaths } from './report-paths.ts';
import { reportTexts } from './report-texts.ts';
import './reports.css';

/** Days that a summary covers unless somebody says otherwise. */
const SUMMARY_DAYS = 7;

function useQuestion() {
  const [params, setParams] = useSearchParams();
  const today = dayText(new Date());
  const kind = WORDS_KINDS.find((one) => one === params.get('kind')) ?? 'situation';
  const until = params.get('until') ?? today;
  const from = kind === 'summary' ? (params.get('from') ?? plusDays(until, 1 - SUMMARY_DAYS)) : until;
  const set = (changes: Readonly<Record<string, string>>) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [key, value] of Object.entries(changes)) after.set(key, value);
      return after;
    });
  return { kind, from, until, today, set };
}

/** Reports in words: on the page, in Word, on paper. */
export function WordsPage() {
  const t = useTexts(boardTexts);
  const say = useTexts(reportTexts);
  const locale = useLocale();
  const may = useMay();
  const { current } = useCommunity();
  const { kind, from, until, today, set } = useQuestion();
  const isOwn = may('reporting.read') && !may('reporting.area.read');
  const route = isOwn ? 'words' : 'words-below';
  const params = { kind, from, until, locale, ...(isOwn && current && { community: current.id }) };
  const read = useWords({ route, params });
  const pick = (key: 'from' | 'until', value: string) => (
    <label>
      {t(key)} <DayInput value={value} max={today} onDay={(day) => day !== '' && set({ [key]: day })} />
    </label>
  );
  return (
    <Page>
      <PageHeader
        title={t('words')}
        about={t('wordsAbout')}
        actions={
          <>
            <Button onClick={() => globalThis.print()}>{say('print')}</Button>
            <a href={withParams(`/api/reporting/${route}.docx`, params)}>
              <Button type="primary">{t('word')}</Button>
            </a>
          </>
        }
      />
      <div className="ms-report-counts ms-no-print">
        <Segmented<WordsKind>
          value={kind}
          onChange={(next) => set({ kind: next })}
          options={WORDS_KINDS.map((value) => ({ value, label: wordsKindNames[value][locale] }))}
        />
        <span className="ms-day-choice">
          {kind === 'summary' && pick('from', from)}
          {pick('until', until)}
        </span>
      </div>
      {read.isPending && <TextSkeleton lines={12} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data?.template && (
        <p className="ms-soft ms-no-print">
          {t('wordOwn', { version: read.data.template.version, name: read.data.template.fileName })}
        </p>
      )}
      {read.isSuccess && <Paper document={read.data} day={isOwn && from === until ? until : undefined} />}
    </Page>
  );
}

/** The report; its figures open their lists where they are of one community and one day. */
function Paper({ document, day }: { readonly document: Words; readonly day: string | undefined }) {
  return (
    <article className="ms-words ms-print">
      <h2>{document.title}</h2>
      <p>{document.subtitle}</p>
      {document.chapters.map(({ heading, sentences, table }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {sentences.map(({ parts }, at) => (
            <p key={at}>
              {parts.map((part, index) =>
                part.kind === 'figure' && day !== undefined ? (
                  <Link key={index} to={reportPaths.behind({ code: part.code, day })}>
                    {part.text}
                  </Link>
                ) : (
                  part.text
                ),
              )}
            </p>
          ))}
          {table && <PaperTable table={table} />}
        </section>
      ))}
      <footer>
        {document.signatures.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </footer>
    </article>
  );
}

type WordsChapter = Omit<ReportDocument['chapters'][number], 'table'> & {
  readonly table?: ReportDocument['chapters'][number]['table'] | undefined;
};
type Words = Omit<ReportDocument, 'chapters'> & { readonly chapters: readonly WordsChapter[] };

function PaperTable({ table }: { readonly table: NonNullable<WordsChapter['table']> }) {
  const cell = (at: number) => (table.figureColumns.includes(at) ? 'ms-end' : undefined);
  return (
    <table>
      <thead>
        <tr>
          {table.head.map((text, at) => (
            <th key={text} scope="col" className={cell(at)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row[0]}>
            {row.map((text, at) => (
              <td key={at} className={cell(at)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
