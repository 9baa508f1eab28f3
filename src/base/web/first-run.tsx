import { Button } from 'antd';
import { Link } from 'react-router';
import { z } from 'zod';
import { firstRunTexts } from './first-run-texts.ts';
import { failureOf } from './failure.ts';
import { formatCount } from './format.ts';
import { ReadFailed } from './notes.tsx';
import { Page, PageHeader } from './page-header.tsx';
import { useTexts } from './preferences.tsx';
import { useMay } from './session.tsx';
import { TextSkeleton } from './skeletons.tsx';
import { StatusMark } from './status-mark.tsx';
import { useRead } from './use-read.ts';
import './first-run.css';

/** What a new site has already. */
export type FirstRunState = z.infer<typeof FirstRunState>;
export const FirstRunState = z.object({
  people: z.number(),
  dwellings: z.number(),
  grids: z.number(),
  homesWithoutGrid: z.number(),
  accounts: z.number(),
  imports: z.number(),
});

/** Where the steps are done. */
export type FirstRunPaths = {
  readonly imports: string;
  readonly people: string;
  readonly grids: string;
  readonly accounts: string;
};

type StepKey = 'imports' | 'grids' | 'accounts';

/** The permission without which somebody else does a step. */
export type FirstRunNeeds = Readonly<Record<StepKey, string>>;

/** The three steps that make an empty site useful, with how far they are; refreshes with every change. */
export function FirstRun(props: {
  readonly paths: FirstRunPaths;
  readonly needs: FirstRunNeeds;
  readonly communityId?: number;
}) {
  const t = useTexts(firstRunTexts);
  const read = useRead({
    topic: 'first-run',
    path: '/api/first-run',
    params: { community: props.communityId },
    shape: FirstRunState,
    staleMs: 0,
  });
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      {read.isPending && <TextSkeleton lines={8} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data && <Steps state={read.data} paths={props.paths} needs={props.needs} />}
    </Page>
  );
}

/** Whether each step is done; the first that is not is the one to do now. */
export function stepsDone(state: FirstRunState): Readonly<Record<StepKey, boolean>> {
  return {
    imports: state.people > 0,
    grids: state.grids > 0 && state.homesWithoutGrid === 0,
    accounts: state.accounts > 1,
  };
}

function Steps(props: { readonly state: FirstRunState; readonly paths: FirstRunPaths; readonly needs: FirstRunNeeds }) {
  const t = useTexts(firstRunTexts);
  const may = useMay();
  const done = stepsDone(props.state);
  const counts = Object.fromEntries(Object.entries(props.state).map(([name, count]) => [name, formatCount(count)]));
  const order: readonly StepKey[] = ['imports', 'grids', 'accounts'];
  const now = order.find((key) => !done[key] && may(props.needs[key]));
  return (
    <ol className="ms-steps">
      {order.map((key, index) => (
        <li key={key} className="ms-step" data-state={done[key] ? 'done' : key === now ? 'now' : 'later'}>
          <span className="ms-step-number">{index + 1}</span>
          <div className="ms-step-words">
            <h2>{t(`${key}-title`)}</h2>
            <p className="ms-soft">{t(`${key}-what`)}</p>
            <p className="ms-step-state">{t(`${key}-state`, counts)}</p>
          </div>
          <div className="ms-step-act">
            {done[key] && <StatusMark status="pass" text={t('done')} />}
            {may(props.needs[key]) ? (
              <Link to={props.paths[key]}>
                <Button type={key === now ? 'primary' : 'default'} tabIndex={-1}>
                  {t(`${key}-act`)}
                </Button>
              </Link>
            ) : (
              !done[key] && <span className="ms-soft">{t('others')}</span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
