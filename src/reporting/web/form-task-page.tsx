import { Alert, Button, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { NotFound, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { instantText } from '../../register/web/today.ts';
import { FormReplyView, SentFormRow } from '../domain/sent-form-shapes.ts';
import { FillAccount } from './fill-account.tsx';
import { WhoSelect } from './fill-choice.tsx';
import { FillSheet } from './fill-sheet.tsx';
import { fillTexts } from './fill-texts.ts';
import { Account, KIND_TEXTS, Template, TOPIC } from './fill.queries.ts';
import { FormStandingMark } from './form-standing.tsx';
import { FormTrail } from './form-trail.tsx';
import { SENT_FORM_FACTS, sentFormPaths } from './sent-form-paths.ts';
import { sentFormPageTexts } from './sent-form-page-texts.ts';
import { SignForm } from './sign-form.tsx';
import './fill.css';

const FormTask = SentFormRow.extend({ ...Template.shape, replies: z.array(FormReplyView) });
type FormTask = z.infer<typeof FormTask>;

/** One form to be returned: filled from the register, what stays empty, checked, signed and sent up. */
export function FormTaskPage() {
  const { id = '' } = useParams();
  const community = useCommunityId();
  const found = useRead({
    // Corrections of what columns want are remembered under the same topic as for other forms.
    ...{ topic: TOPIC, path: `/api/sent-forms/${id}`, params: { community }, shape: FormTask, facts: SENT_FORM_FACTS },
  });
  if (found.isError) {
    const failure = failureOf(found.error);
    if (failure.kind === 'refused' && failure.status === 404) return <NotFound />;
    return <ReadFailed failure={failure} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) return <PageSkeleton />;
  return <OneTask task={found.data} community={community} />;
}

function OneTask({ task, community }: { readonly task: FormTask; readonly community: number }) {
  const t = useTexts(sentFormPageTexts);
  const fill = useTexts(fillTexts);
  const may = useMay();
  const [who, setWho] = useState('auto');
  const [selected = 'auto', value] = who.split(':');
  const choice = { who: selected, ...(value !== undefined && { value }) };
  const isOpen = task.standing !== 'withdrawn';
  return (
    <Page>
      <PageHeader
        title={
          <>
            {task.name} <FormStandingMark standing={task.standing} />
          </>
        }
        about={[
          t('dueAt', { due: instantText(task.dueAt), area: task.area }),
          t('ofDay', { day: task.day }),
          ...(task.note === '' ? [] : [task.note]),
        ].join(' · ')}
        back={{ text: t('back'), path: sentFormPaths.waiting }}
        actions={
          isOpen && (
            <>
              {may('register.export.run') && (
                <a href={withParams(`/api/sent-forms/${task.id}/filled`, { community, ...choice })}>
                  <Button>{t('check')}</Button>
                </a>
              )}
              {may('reporting.sign') && <SignForm task={task} choice={choice} community={community} />}
            </>
          )
        }
      />
      {task.standing === 'sentBack' && (
        <Alert type="error" showIcon title={t('sentBackTitle', { remark: task.remark ?? '' })} />
      )}
      <div className="ms-fill-choice">
        <label>
          <span>{fill('who')}</span>
          <WhoSelect template={task} value={who} onChange={setWho} />
        </label>
      </div>
      <TaskParts task={task} choice={choice} community={community} />
    </Page>
  );
}

function TaskParts(props: {
  readonly task: FormTask;
  readonly choice: Readonly<Record<string, string>>;
  readonly community: number;
}) {
  const t = useTexts(fillTexts);
  const { task, choice, community } = props;
  const account = useRead({
    ...{ topic: TOPIC, path: `/api/sent-forms/${task.id}/account`, params: { community, ...choice }, shape: Account },
    staleMs: 60_000,
  });
  return (
    <div className="ms-fill-parts">
      <Tabs
        defaultActiveKey={task.sheets.find(({ kind }) => kind !== 'notes')?.name ?? ''}
        items={task.sheets.map((one) => ({
          key: one.name,
          label: (
            <>
              {one.name} <span className="ms-soft">{t(KIND_TEXTS[one.kind])}</span>
            </>
          ),
          children: <FillSheet sheet={one} communityId={community} />,
        }))}
      />
      <div>
        {account.isError ? (
          <ReadFailed failure={failureOf(account.error)} onRetry={() => void account.refetch()} />
        ) : (
          <FillAccount account={account.data} isOld={account.isFetching} />
        )}
        <FormTrail replies={task.replies} />
      </div>
    </div>
  );
}
