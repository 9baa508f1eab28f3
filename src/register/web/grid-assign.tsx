import { App, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import type { BuildingRow, GridRow } from '../domain/place-shapes.ts';
import { gridTexts } from './grid-texts.ts';
import { buildingName, gridWords } from './place-estate.tsx';
import { PLACE_TOPICS } from './place-paths.ts';
import { useBuildings, useEstates } from './place.queries.ts';

interface Ticked {
  readonly buildingIds: readonly string[];
  readonly unitIds: readonly string[];
}
const NOTHING: Ticked = { buildingIds: [], unitIds: [] };

/** Tick buildings or units, choose a grid, done. Each says in which grid it is now. */
export function GridAssign(props: { readonly grids: readonly GridRow[] }) {
  const t = useTexts(gridTexts);
  const { message } = App.useApp();
  const community = useCommunityId();
  const estates = useEstates(community);
  const buildings = useBuildings({ community });
  const [ticked, setTicked] = useState(NOTHING);
  const [gridId, setGridId] = useState<string>();
  const { run, isRunning } = useCommand<unknown>({ name: 'assignBuildings', refreshes: PLACE_TOPICS });
  const count = ticked.buildingIds.length + ticked.unitIds.length;
  const assign = async () => {
    const outcome = await run({ gridId, ...ticked });
    if (outcome.ok) {
      setTicked(NOTHING);
      void message.success(t('assigned'));
    } else void message.error(outcome.text, 6);
  };
  return (
    <section className="ms-panel" aria-label={t('assign')}>
      <h2>{t('assign')}</h2>
      <p className="ms-soft">{t('assignWhat')}</p>
      {(estates.isPending || buildings.isPending) && <RowsSkeleton rows={6} />}
      {(estates.data?.rows ?? []).map((estate) => {
        const rows = (buildings.data?.rows ?? []).filter(({ estateId }) => estateId === estate.id);
        return rows.length === 0 ? null : (
          <EstateChecks key={estate.id} name={estate.name} rows={rows} ticked={ticked} onChange={setTicked} />
        );
      })}
      <div className="ms-doors ms-assign-bar">
        <Select
          aria-label={t('assignTo')}
          placeholder={t('assignTo')}
          value={gridId}
          onChange={setGridId}
          options={props.grids.map(({ id, name }) => ({ value: id, label: name }))}
          style={{ width: 200 }}
        />
        <ReasonedButton
          loading={isRunning}
          whyDisabled={count === 0 || gridId === undefined ? t('tickFirst') : undefined}
          onClick={() => void assign()}
        >
          {t('assignNow', { count })}
        </ReasonedButton>
      </div>
    </section>
  );
}

function EstateChecks(props: {
  readonly name: string;
  readonly rows: readonly BuildingRow[];
  readonly ticked: Ticked;
  readonly onChange: (ticked: Ticked) => void;
}) {
  const { rows, ticked, onChange } = props;
  const ids = rows.map(({ id }) => id);
  const isAll = ids.every((id) => ticked.buildingIds.includes(id));
  const isSome = !isAll && ids.some((id) => ticked.buildingIds.includes(id));
  const tickAll = () =>
    onChange({
      ...ticked,
      buildingIds: isAll
        ? ticked.buildingIds.filter((id) => !ids.includes(id))
        : [...new Set([...ticked.buildingIds, ...ids])],
    });
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend>
        <Checkbox checked={isAll} indeterminate={isSome} onChange={tickAll}>
          <strong>{props.name}</strong>
        </Checkbox>
      </legend>
      <div className="ms-checks">
        {rows.map((row) => (
          <BuildingCheck key={row.id} row={row} ticked={ticked} onChange={onChange} />
        ))}
      </div>
    </fieldset>
  );
}

function BuildingCheck(props: {
  readonly row: BuildingRow;
  readonly ticked: Ticked;
  readonly onChange: (ticked: Ticked) => void;
}) {
  const t = useTexts(gridTexts);
  const { row, ticked, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const isWhole = ticked.buildingIds.includes(row.id);
  return (
    <span>
      <Checkbox
        checked={isWhole}
        onChange={() => onChange({ ...ticked, buildingIds: toggled(ticked.buildingIds, row.id) })}
      >
        {buildingName(row.name, t('building', { name: row.name }))}{' '}
        <span className="ms-soft">{gridWords(row) ?? ''}</span>
      </Checkbox>
      {row.units.length > 1 && !isWhole && (
        <button type="button" className="ms-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('units')}
        </button>
      )}
      {isOpen &&
        !isWhole &&
        row.units.map((unit) => (
          <Checkbox
            key={unit.id}
            checked={ticked.unitIds.includes(unit.id)}
            onChange={() => onChange({ ...ticked, unitIds: toggled(ticked.unitIds, unit.id) })}
          >
            {buildingName(unit.name, t('unit', { name: unit.name }))}{' '}
            <span className="ms-soft">{unit.gridName ?? ''}</span>
          </Checkbox>
        ))}
    </span>
  );
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}
