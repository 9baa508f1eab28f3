import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { RenameGrid } from '../domain/grid-rules.ts';
import type { GridRow } from '../domain/place-shapes.ts';
import { gridTexts } from './grid-texts.ts';
import { useGridWorkers } from './grid.queries.ts';
import { FormWindow } from './place-forms.tsx';
import { PLACE_TOPICS } from './place-paths.ts';

/** Every grid with who answers for it and how much it has; the bars compare the load. */
export function GridList(props: { readonly grids: readonly GridRow[] }) {
  const t = useTexts(gridTexts);
  const canAssign = useMay()('register.grid.assign');
  const [renamed, setRenamed] = useState<GridRow>();
  const most = Math.max(1, ...props.grids.map(({ homes }) => homes));
  return (
    <section className="ms-panel" aria-label={t('title')}>
      <ul className="ms-lines">
        {props.grids.map((grid) => (
          <li key={grid.id}>
            <span className="ms-lines-words">
              {canAssign ? (
                <button type="button" className="ms-link ms-link-name" onClick={() => setRenamed(grid)}>
                  {grid.name}
                </button>
              ) : (
                <strong>{grid.name}</strong>
              )}
              <br />
              <span className="ms-soft ms-figures">
                {t('load', { homes: formatCount(grid.homes), people: formatCount(grid.people) })}
              </span>
            </span>
            <span className="ms-load" aria-hidden="true">
              <span style={{ width: `${Math.round((grid.homes / most) * 100)}%` }} />
            </span>
            {canAssign ? (
              <WorkerSelect grid={grid} grids={props.grids} />
            ) : (
              <span>{grid.worker?.name ?? t('noWorker')}</span>
            )}
          </li>
        ))}
      </ul>
      {renamed && <Rename grid={renamed} onClose={() => setRenamed(undefined)} />}
    </section>
  );
}

/** Whoever is chosen answers from today on; each name says how many homes it has already. */
function WorkerSelect(props: { readonly grid: GridRow; readonly grids: readonly GridRow[] }) {
  const t = useTexts(gridTexts);
  const { message } = App.useApp();
  const { grid } = props;
  const workers = useGridWorkers({ community: useCommunityId(), enabled: true });
  const { run, isRunning } = useCommand<unknown>({ name: 'setGridWorker', refreshes: PLACE_TOPICS });
  const homesOf = (accountId: string) =>
    props.grids.reduce((sum, one) => (one.worker?.accountId === accountId ? sum + one.homes : sum), 0);
  const options = (workers.data?.rows ?? []).map(({ accountId, name }) => {
    const homes = homesOf(accountId);
    return { value: accountId, label: homes === 0 ? name : `${name}${t('alsoHas', { homes: formatCount(homes) })}` };
  });
  const choose = async (accountId: string | undefined) => {
    const outcome = await run({ gridId: grid.id, accountId: accountId ?? null });
    if (outcome.ok) void message.success(t('saved'));
    else void message.error(outcome.text, 6);
  };
  return (
    <Select
      aria-label={t('workerOf', { name: grid.name })}
      placeholder={t('noWorker')}
      value={grid.worker?.accountId ?? null}
      options={options}
      loading={isRunning}
      onChange={(value: string | null | undefined) => void choose(value ?? undefined)}
      labelRender={({ label, value }) => (value === grid.worker?.accountId ? grid.worker.name : label)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ width: 144 }}
    />
  );
}

function Retire({ grid, onDone }: { readonly grid: GridRow; readonly onDone: () => void }) {
  const t = useTexts(gridTexts);
  return (
    <ConfirmCommandButton
      command="retireGrid"
      input={{ gridId: grid.id }}
      refreshes={PLACE_TOPICS}
      text={t('retire')}
      confirm={{ title: t('retireAsk', { name: grid.name }) }}
      doneText={t('retired')}
      whyDisabled={grid.homes > 0 ? t('retireWhy') : undefined}
      onDone={onDone}
    />
  );
}

function Rename({ grid, onClose }: { readonly grid: GridRow; readonly onClose: () => void }) {
  const t = useTexts(gridTexts);
  return (
    <FormWindow title={t('rename')} onClose={onClose}>
      <CommandForm
        command="renameGrid"
        schema={RenameGrid}
        fixed={{ gridId: grid.id }}
        initial={{ name: grid.name }}
        refreshes={PLACE_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="name" label={t('name')}>
          <Input maxLength={40} />
        </Form.Item>
      </CommandForm>
      <div className="ms-doors">
        <Retire grid={grid} onDone={onClose} />
      </div>
    </FormWindow>
  );
}
