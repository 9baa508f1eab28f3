import { Alert } from 'antd';
import { Link } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { StatusShape } from '../../base/web/status-mark.tsx';
import { isolationWorkKinds } from '../domain/work-kinds.ts';
import { BoardCurve } from './board-curve.tsx';
import { BoardFronts } from './board-fronts.tsx';
import { boardTexts } from './board-texts.ts';
import { useOrderBoard, type Board } from './isolation.queries.ts';
import { isolationPaths } from './paths.ts';

/** Figures that open their list, the curve, what is owed today, the house fronts. */
export function BoardOverview() {
  const t = useTexts(boardTexts);
  const read = useOrderBoard();
  if (read.isPending) return <RowsSkeleton rows={8} />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const { figures, curve, owed } = read.data;
  const isEmpty = figures.present + figures.proposed === 0 && curve.every(({ present, went }) => present + went === 0);
  if (isEmpty) return <EmptyState title={t('empty')} what={t('emptyWhat')} />;
  return (
    <>
      {figures.late > 0 && (
        <Alert
          type="error"
          showIcon
          icon={<StatusShape status="late" size={22} />}
          className="ms-iso-late"
          title={t('lateWhat', { count: figures.late })}
          action={<Link to={isolationPaths.tab('releases')}>{t('lateSee')}</Link>}
        />
      )}
      <Figures figures={figures} />
      <div className="ms-iso-halves">
        <BoardCurve days={curve} />
        <Owed owed={owed} />
      </div>
      <BoardFronts />
    </>
  );
}

const FIGURES = [
  ['present', isolationPaths.list('running')],
  ['late', isolationPaths.tab('releases')],
  ['due', isolationPaths.tab('releases')],
  ['proposed', isolationPaths.list('proposed')],
  ['objections', isolationPaths.list('objected')],
  ['untold', isolationPaths.list('running')],
] as const;

function Figures({ figures }: { readonly figures: Board['figures'] }) {
  const t = useTexts(boardTexts);
  return (
    <div className="ms-iso-figures">
      {FIGURES.map(([key, path]) => (
        <Link
          key={key}
          to={path}
          className="ms-iso-figure"
          data-alarm={key === 'late' && figures.late > 0 ? 'yes' : 'no'}
        >
          <strong className="ms-figures">{formatCount(figures[key])}</strong>
          <span>{t(key)}</span>
        </Link>
      ))}
    </div>
  );
}

function Owed({ owed }: { readonly owed: Board['owed'] }) {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  return (
    <section className="ms-iso-panel" aria-label={t('owed')}>
      <h2>{t('owed')}</h2>
      {owed.length === 0 && <p className="ms-soft">{t('owedNothing')}</p>}
      {owed.length > 0 && (
        <table className="ms-iso-table">
          <thead>
            <tr>
              <th aria-label={t('owed')} />
              <th>{t('done')}</th>
              <th>{t('open')}</th>
              <th>{t('lateWork')}</th>
            </tr>
          </thead>
          <tbody>
            {owed.map(({ kind, done, open, late }) => (
              <tr key={kind}>
                <td>{shortName(isolationWorkKinds.find((one) => one.kind === kind)?.name[locale] ?? kind)}</td>
                <td className="ms-figures">{done}</td>
                <td className="ms-figures">{open}</td>
                <td className="ms-figures" data-late={late > 0 ? 'yes' : 'no'}>
                  {late}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** On this page everything is about isolation: the part after the colon says what it is. */
function shortName(name: string): string {
  return name.split(/[：:]\s*/).at(-1) ?? name;
}
