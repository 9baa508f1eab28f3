import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { newId } from '../../base/web/new-id.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { CreateGrid } from '../domain/grid-rules.ts';
import { GridAssign } from './grid-assign.tsx';
import { GridList } from './grid-list.tsx';
import { gridTexts } from './grid-texts.ts';
import { GridWithout } from './grid-without.tsx';
import { useGrids } from './grid.queries.ts';
import { FormWindow } from './place-forms.tsx';
import { PLACE_TOPICS } from './place-paths.ts';
import './place.css';

/** Grids with their workers and load; what has no grid yet; buildings to assign. */
export function GridPage() {
  const t = useTexts(gridTexts);
  const may = useMay();
  const community = useCommunityId();
  const [isNew, setNew] = useState(false);
  const read = useGrids(community);
  const canAssign = may('register.grid.assign');
  const grids = read.data?.rows ?? [];
  const create = canAssign && (
    <Button type="primary" onClick={() => setNew(true)}>
      {t('newGrid')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={create} />
      {read.isPending && <TextSkeleton lines={8} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && (
        <div className="ms-grids">
          <div>
            {grids.length === 0 ? (
              <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} />
            ) : (
              <GridList grids={grids} />
            )}
          </div>
          <div>
            <GridWithout grids={grids} canAssign={canAssign} />
            {canAssign && grids.length > 0 && <GridAssign key={community} grids={grids} />}
          </div>
        </div>
      )}
      {isNew && <NewGrid onClose={() => setNew(false)} />}
    </Page>
  );
}

function NewGrid(props: { readonly onClose: () => void }) {
  const t = useTexts(gridTexts);
  const [gridId] = useState(newId);
  return (
    <FormWindow title={t('newGrid')} onClose={props.onClose}>
      <CommandForm
        command="createGrid"
        schema={CreateGrid}
        fixed={{ gridId }}
        refreshes={PLACE_TOPICS}
        doneText={t('saved')}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <Form.Item name="name" label={t('name')}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
