import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { ErrandForm } from './errand-form.tsx';
import { HandOutForm, useHandOutChoices, type HandOutChoice } from './hand-out-form.tsx';
import { LoadTable } from './load-table.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { TaskTable } from './task-table.tsx';
import { workTexts } from './work-texts.ts';
import './work.css';

/** Who has how much; what is late; hand it out. */
export function DispatchPage() {
  const t = useTexts(workTexts);
  const community = useCommunityId();
  const whyDisabled = useMay()('tasks.dispatch') ? undefined : t('notPermitted');
  const [params, setParams] = useSearchParams();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [handing, setHanding] = useState<readonly HandOutChoice[]>();
  const [isGiving, setGiving] = useState(false);
  const choices = useHandOutChoices(community);
  const open = params.get('task');
  const setTask = (taskId: string | undefined) => {
    const next = new URLSearchParams(params);
    if (taskId === undefined) next.delete('task');
    else next.set('task', taskId);
    setParams(next, { replace: true });
  };
  const picked: HandOutChoice = {
    ...{ key: 'ticked', text: t('ticked', { count: ticked.size }) },
    filter: { taskIds: [...ticked] },
  };
  return (
    <Page>
      <PageHeader
        title={t('dispatch')}
        about={t('dispatchAbout')}
        actions={
          <>
            <ReasonedButton whyDisabled={whyDisabled} onClick={() => setGiving(true)}>
              {t('giveErrand')}
            </ReasonedButton>
            <ReasonedButton type="primary" whyDisabled={whyDisabled} onClick={() => setHanding(choices)}>
              {t('handOut')}
            </ReasonedButton>
          </>
        }
      />
      <LoadTable community={community} />
      <TaskTable
        community={community}
        onOpen={setTask}
        {...(whyDisabled === undefined && {
          selection: { selected: ticked, onChange: setTicked },
          selectionActions: (
            <Button onClick={() => setHanding([picked])}>{t('handOutPicked', { count: ticked.size })}</Button>
          ),
        })}
      />
      {handing && (
        <HandOutForm
          community={community}
          choices={handing}
          onClose={() => setHanding(undefined)}
          onDone={() => setTicked(new Set())}
        />
      )}
      {isGiving && <ErrandForm community={community} onClose={() => setGiving(false)} />}
      {open !== null && <TaskDrawer key={open} taskId={open} onClose={() => setTask(undefined)} />}
    </Page>
  );
}
