import { Alert, App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { newId } from '../../base/web/new-id.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFindProblemText } from '../../base/web/problem-texts.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { UploadDrop } from '../../base/web/upload-drop.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { useRead } from '../../base/web/use-read.ts';
import { EXPORT_COLUMNS } from '../domain/round-trip.ts';
import { broughtBackTexts } from './brought-back-texts.ts';
import { peoplePaths } from './people-paths.ts';
import { REFRESHED } from './people.queries.ts';
import './people.css';

const Row = z.object({
  row: z.number(),
  personId: z.string(),
  name: z.string(),
  status: z.enum(['same', 'changed', 'changedMeanwhile', 'unknownPerson']),
  cells: z.array(
    z.object({
      key: z.string(),
      before: z.string(),
      after: z.string(),
      verdict: z.enum(['ok', 'unreadable', 'elsewhere']),
    }),
  ),
  /** Why the row cannot be written. */
  refused: z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
});
type Row = z.infer<typeof Row>;

const Compared = z.object({
  communityId: z.number(),
  status: z.string(),
  counts: z.object({
    same: z.number(),
    changed: z.number(),
    changedMeanwhile: z.number(),
    unknownPerson: z.number(),
  }),
  rows: z.array(Row),
});
type Compared = z.infer<typeof Compared>;

const Applied = z.object({ people: z.number(), rows: z.number() });
const ENDINGS = ['.xlsx'];

/** Takes an exported workbook that was edited. */
export function BringBackPage() {
  const t = useTexts(broughtBackTexts);
  const navigate = useNavigate();
  const [importId] = useState(newId);
  return (
    <Page>
      <PageHeader back={{ text: t('back'), path: peoplePaths.list }} title={t('title')} about={t('about')} />
      <UploadDrop
        command="addImportFile"
        input={({ fileId, fileName }) => ({ importId, fileId, name: fileName, purpose: 'broughtBack' })}
        endings={ENDINGS}
        title={t('drop')}
        onDone={() => void navigate(peoplePaths.broughtBackOne(importId))}
      />
    </Page>
  );
}

/** What the workbook would change, cell by cell, before it does. */
export function BroughtBackPage() {
  const { id = '' } = useParams();
  const read = useRead({ topic: 'broughtBack', path: `/api/brought-back/${id}`, shape: Compared, staleMs: 60_000 });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  return <Preview importId={id} compared={read.data} />;
}

function Preview({ importId, compared }: { readonly importId: string; readonly compared: Compared }) {
  const t = useTexts(broughtBackTexts);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const { counts, rows } = compared;
  const refused = rows.filter((row) => row.refused !== undefined);
  const writable = rows.filter(
    (row) => row.status === 'changed' && !row.refused && row.cells.some(({ verdict }) => verdict === 'ok'),
  );
  const wanted = writable.filter(({ row }) => !leftOut.has(row));
  const apply = useCommand<object, z.infer<typeof Applied>>({
    name: 'applyBroughtBack',
    reply: Applied,
    refreshes: REFRESHED,
    communityId: compared.communityId,
  });
  const run = async () => {
    const outcome = await apply.run({ importId, leaveOut: [...leftOut, ...refused.map(({ row }) => row)] });
    if (!outcome.ok) return;
    void message.success(t('applied', { people: outcome.reply.people }));
    void navigate(peoplePaths.list);
  };
  const turn = (row: number) =>
    setLeftOut((before) => {
      const next = new Set(before);
      if (!next.delete(row)) next.add(row);
      return next;
    });
  const why = compared.status === 'open' ? (wanted.length === 0 ? t('nothing') : undefined) : t('usedUp');
  return (
    <Page>
      <PageHeader
        back={{ text: t('title'), path: peoplePaths.broughtBack }}
        title={t('title')}
        about={t('counts', {
          changed: counts.changed,
          meanwhile: counts.changedMeanwhile,
          unknown: counts.unknownPerson,
        })}
        actions={
          <ReasonedButton type="primary" loading={apply.isRunning} whyDisabled={why} onClick={() => void run()}>
            {t('apply', { count: wanted.length })}
          </ReasonedButton>
        }
      />
      {apply.text !== undefined && <Alert type="error" role="alert" title={apply.text} />}
      {refused.length > 0 && <Alert type="warning" showIcon title={t('refused', { count: refused.length })} />}
      {rows.length === 0 ? (
        <EmptyState
          title={t('nothing')}
          what={t('nothingWhat')}
          action={
            <Link to={peoplePaths.list}>
              <Button>{t('back')}</Button>
            </Link>
          }
        />
      ) : (
        <Cells rows={rows} leftOut={leftOut} onTurn={turn} communityId={compared.communityId} />
      )}
    </Page>
  );
}

function Cells(props: {
  readonly rows: readonly Row[];
  readonly leftOut: ReadonlySet<number>;
  readonly onTurn: (row: number) => void;
  readonly communityId: number;
}) {
  const t = useTexts(broughtBackTexts);
  return (
    <table className="ms-cells">
      <thead>
        <tr>
          <th />
          <th>{t('row')}</th>
          <th>{t('name')}</th>
          <th>{t('cell')}</th>
          <th>{t('before')}</th>
          <th>{t('after')}</th>
          <th>{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <RowCells key={row.row} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function RowCells(props: {
  readonly row: Row;
  readonly leftOut: ReadonlySet<number>;
  readonly onTurn: (row: number) => void;
  readonly communityId: number;
}) {
  const t = useTexts(broughtBackTexts);
  const say = useFindProblemText();
  const { row } = props;
  const whatHappens = (verdict: Row['cells'][number]['verdict']) => {
    if (row.status === 'changedMeanwhile') return t('changedMeanwhile');
    return row.refused && verdict === 'ok'
      ? (say(row.refused.code, row.refused.details) ?? t('unreadable'))
      : t(verdict);
  };
  const head = (
    <>
      <td>
        {row.status === 'changed' && !row.refused && (
          <Checkbox
            aria-label={t('leaveOut')}
            checked={!props.leftOut.has(row.row)}
            onChange={() => props.onTurn(row.row)}
          />
        )}
      </td>
      <td className="ms-figures">{row.row}</td>
      <td>
        {row.status === 'unknownPerson' ? (
          row.name
        ) : (
          <Link to={peoplePaths.one(row.personId, props.communityId)}>{row.name}</Link>
        )}
      </td>
    </>
  );
  if (row.status === 'unknownPerson')
    return (
      <tr>
        {head}
        <td colSpan={4} className="ms-soft">
          {t('unknownPerson')}
        </td>
      </tr>
    );
  return row.cells.map((cell, index) => (
    <tr key={cell.key}>
      {index === 0 ? head : <td colSpan={3} />}
      <td>{EXPORT_COLUMNS.find(({ key }) => key === cell.key)?.header ?? cell.key}</td>
      <td className="ms-soft">{cell.before || t('empty')}</td>
      <td>
        <strong>{cell.after || t('empty')}</strong>
      </td>
      <td>{whatHappens(cell.verdict)}</td>
    </tr>
  ));
}
