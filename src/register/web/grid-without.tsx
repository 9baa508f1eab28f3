import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import type { GridRow, HomesWithout } from '../domain/place-shapes.ts';
import { gridTexts } from './grid-texts.ts';
import { useHomesWithout } from './grid.queries.ts';
import { PLACE_TOPICS } from './place-paths.ts';

/** What nobody answers for yet, as things to do: one press puts it into the grid of its neighbours, or another. */
export function GridWithout(props: { readonly grids: readonly GridRow[]; readonly canAssign: boolean }) {
  const t = useTexts(gridTexts);
  const read = useHomesWithout(useCommunityId());
  const rows = read.data?.rows ?? [];
  const homes = rows.reduce((sum, row) => sum + row.homes, 0);
  return (
    <section className="ms-panel" aria-label={t('without')}>
      <h2>{t('without')}</h2>
      {read.isPending && <TextSkeleton lines={3} />}
      {read.isSuccess && homes === 0 && <StatusMark status="pass" text={t('withoutNone')} />}
      {homes > 0 && <StatusMark status="ask" text={t('withoutCount', { count: formatCount(homes) })} />}
      <ul className="ms-lines">
        {rows.map((row) => (
          <Task key={row.key} row={row} {...props} />
        ))}
      </ul>
    </section>
  );
}

function Task(props: { readonly row: HomesWithout; readonly grids: readonly GridRow[]; readonly canAssign: boolean }) {
  const t = useTexts(gridTexts);
  const { message } = App.useApp();
  const { row, grids } = props;
  const [chosen, setChosen] = useState(row.suggestedGridId ?? undefined);
  const { run, isRunning } = useCommand<unknown>({ name: 'assignBuildings', refreshes: PLACE_TOPICS });
  const grid = grids.find(({ id }) => id === chosen);
  const assign = async () => {
    const outcome = await run({ gridId: chosen, ...row.assign });
    if (outcome.ok) void message.success(t('assigned'));
    else void message.error(outcome.text, 6);
  };
  const part = { building: '', units: t('partOf'), doors: t('looseOf') }[row.kind];
  return (
    <li>
      <span className="ms-lines-words">
        <strong>{row.label}</strong> {part}
        <br />
        <span className="ms-soft ms-figures">
          {t('load', { homes: formatCount(row.homes), people: formatCount(row.people) })}
        </span>
      </span>
      {props.canAssign && grids.length > 0 && (
        <>
          <Select
            aria-label={t('chooseGrid')}
            placeholder={t('chooseGrid')}
            value={chosen}
            onChange={setChosen}
            options={grids.map(({ id, name }) => ({ value: id, label: name }))}
            popupMatchSelectWidth={false}
            style={{ width: 144 }}
          />
          {grid && (
            <Button loading={isRunning} onClick={() => void assign()}>
              {t('putInto', { name: grid.name })}
            </Button>
          )}
        </>
      )}
    </li>
  );
}
