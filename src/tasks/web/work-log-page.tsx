import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { DayInput } from '../../base/web/day-input.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay, useSession } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { useLoad, useWorkKinds, useWorkLog, type WorkLog } from './work.queries.ts';
import { workTexts } from './work-texts.ts';
import { kindWord, outcomeWord, timeWord } from './work-words.ts';
import './work.css';

/** A worker's day, written by itself from what was done. */
export function WorkLogPage() {
  const t = useTexts(workTexts);
  const community = useCommunityId();
  const [params, setParams] = useSearchParams();
  const { account: me } = useSession();
  const account = params.get('account') ?? String(me.id);
  const day = params.get('day');
  const read = useWorkLog({ community, account, ...(day === null ? {} : { day }) });
  const change = (part: { readonly account?: string; readonly day?: string }) =>
    setParams({ account, ...(day === null ? {} : { day }), ...part }, { replace: true });
  return (
    <Page>
      <PageHeader
        title={t('log')}
        about={t('logAbout')}
        actions={
          <>
            <WorkerChoice community={community} value={account} onChange={(chosen) => change({ account: chosen })} />
            <DayInput
              aria-label={t('day')}
              value={day ?? read.data?.day ?? ''}
              onDay={(chosen) => change({ day: chosen })}
            />
            <Button type="primary" onClick={() => globalThis.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      {read.isPending && <RowsSkeleton rows={8} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data && <Paper log={read.data} />}
    </Page>
  );
}

function WorkerChoice(props: {
  readonly community: number;
  readonly value: string;
  readonly onChange: (accountId: string) => void;
}) {
  const may = useMay();
  return may('tasks.read') ? <Workers {...props} /> : undefined;
}

function Workers(props: Parameters<typeof WorkerChoice>[0]) {
  const t = useTexts(workTexts);
  const { account: me } = useSession();
  const workers = useLoad(props.community).data?.rows ?? [];
  const others = workers.filter(({ accountId }) => accountId !== me.id);
  return (
    <Select
      aria-label={t('worker')}
      className="mw-worker"
      value={props.value}
      onChange={props.onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: String(me.id), label: t('mine') },
        ...others.map(({ accountId, name }) => ({ value: accountId, label: name })),
      ]}
    />
  );
}

function Paper({ log }: { readonly log: WorkLog }) {
  const t = useTexts(workTexts);
  const locale = useLocale();
  const kinds = useWorkKinds();
  const { summary } = log;
  const figures = [
    `${t('calls')} ${summary.calls}`,
    `${t('doors')} ${summary.doors}`,
    `${t('done')} ${summary.done}`,
    ...(summary.firstAt === undefined ? [] : [`${t('from')} ${timeWord(summary.firstAt)}`]),
    ...(summary.lastAt === undefined ? [] : [`${t('to')} ${timeWord(summary.lastAt)}`]),
  ];
  return (
    <article className="mw-paper mw-print">
      <h2>
        {t('log')} · {log.name} · {log.day}
      </h2>
      <p className="mw-paper-figures">
        {figures.map((text) => (
          <b key={text}>{text}</b>
        ))}
      </p>
      {summary.kinds.length > 0 && (
        <p>
          {summary.kinds
            .map(({ kind, tried, done }) => `${kindWord(kinds, kind, locale)} ${t('ofAll', { done, all: tried })}`)
            .join('；')}
        </p>
      )}
      {log.rows.length === 0 ? <EmptyState title={t('noLog')} what={t('noLogWhat')} /> : <Lines log={log} />}
      <p className="mw-paper-sign">
        <span>{t('sign')}</span>
        <span>{t('checked')}</span>
      </p>
    </article>
  );
}

function Lines({ log }: { readonly log: WorkLog }) {
  const t = useTexts(workTexts);
  const locale = useLocale();
  const kinds = useWorkKinds();
  return (
    <table>
      <thead>
        <tr>
          {[t('time'), t('kind'), t('where'), t('who'), t('channel'), t('outcome'), t('note')].map((text, at) => (
            <th key={at} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {log.rows.map((row) => (
          <tr key={row.attemptId}>
            <td>{timeWord(row.at)}</td>
            <td>{kindWord(kinds, row.kind, locale)}</td>
            <td>{row.dwelling ?? row.text ?? row.round}</td>
            <td>{row.person ?? ''}</td>
            <td>{t(row.channel === 'phone' ? 'phone' : 'door')}</td>
            <td>
              {outcomeWord(kinds, { kind: row.kind, outcome: row.outcome, locale })}
              {row.isExtra && `（${t('extra')}）`}
            </td>
            <td>{row.note ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
