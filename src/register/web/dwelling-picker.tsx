import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { BuildingRow, DwellingDetail, DwellingRow, EstateRow } from '../domain/place-shapes.ts';
import { useFormText } from './form-values.ts';
import { personTexts } from './person-texts.ts';

const Estates = listPageOf(EstateRow);
const Buildings = listPageOf(BuildingRow);
const Dwellings = listPageOf(DwellingRow);
const MOST = 500;
const SEARCH = { optionFilterProp: 'label' } as const;
/** Stands for the doors of an estate that stand in no building (lanes, villages, shops). */
const NO_BUILDING = '';

type PickerProps = {
  readonly communityId: number;
  /** Only doors of these kinds; all when left out. */
  readonly kinds?: readonly string[];
  readonly value?: string;
  readonly onChange?: (dwellingId: string | undefined) => void;
};

/** A door by estate, building and room: three short lists, each searched by typing. A form control whose value is the door's id. */
export function DwellingPicker(props: PickerProps) {
  const t = useTexts(personTexts);
  const [estate, setEstate] = useState<string>();
  const [building, setBuilding] = useState<string>();
  const { communityId: community, onChange } = props;
  const page = { community, limit: MOST };
  const estates = useRead({ topic: 'places', path: '/api/estates', params: page, shape: Estates });
  const only = estates.data?.rows.length === 1 ? estates.data.rows[0]?.id : undefined;
  const chosen = estate ?? only;
  const buildings = useRead({
    topic: 'places',
    path: '/api/buildings',
    params: { ...page, estate: chosen },
    shape: Buildings,
    enabled: chosen !== undefined,
  });
  const hasBuildings = (buildings.data?.rows.length ?? 0) > 0;
  const doors = useRead({
    topic: 'places',
    path: '/api/dwellings',
    params: { ...page, estate: chosen, building: building === NO_BUILDING ? undefined : building },
    shape: Dwellings,
    enabled: chosen !== undefined && (building !== undefined || !hasBuildings),
  });
  const shown = (doors.data?.rows ?? []).filter(
    ({ kind, buildingId }) =>
      (props.kinds?.includes(kind) ?? true) && (building !== NO_BUILDING || buildingId === null),
  );
  return (
    <div className="ms-picker">
      <Select
        aria-label={t('estate')}
        placeholder={t('estate')}
        showSearch={SEARCH}
        value={chosen ?? null}
        loading={estates.isPending}
        options={(estates.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string | null) => {
          setEstate(id ?? undefined);
          setBuilding(undefined);
          onChange?.(undefined);
        }}
      />
      <Select
        aria-label={t('building')}
        placeholder={t('building')}
        showSearch={SEARCH}
        value={building ?? null}
        disabled={chosen === undefined || !hasBuildings}
        options={(buildings.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string | null) => {
          setBuilding(id ?? undefined);
          onChange?.(undefined);
        }}
      />
      <Select
        aria-label={t('room')}
        placeholder={t('room')}
        showSearch={SEARCH}
        value={props.value ?? null}
        disabled={chosen === undefined || (hasBuildings && building === undefined)}
        options={shown.map(({ id, label }) => ({ value: id, label }))}
        onChange={(id: string | null) => onChange?.(id ?? undefined)}
        popupMatchSelectWidth={280}
      />
    </div>
  );
}

/** The households behind the door that is picked in the same form, and "a household of their own". */
export function HouseholdField(props: { readonly communityId: number }) {
  const t = useTexts(personTexts);
  const dwellingId = useFormText('dwellingId');
  const read = useRead({
    topic: 'people',
    path: `/api/dwellings/${dwellingId ?? ''}`,
    params: { community: props.communityId },
    shape: DwellingDetail,
    enabled: dwellingId !== undefined,
  });
  const residents = (dwellingId === undefined ? [] : (read.data?.residents ?? [])).filter(
    ({ householdId }) => householdId,
  );
  const households = [...new Set(residents.map(({ householdId }) => householdId ?? ''))];
  if (households.length === 0) return null;
  const namesOf = (id: string) =>
    residents
      .filter(({ householdId }) => householdId === id)
      .map(({ name }) => name)
      .join('、');
  return (
    <Form.Item name="householdId" label={t('intoHousehold')}>
      <Select
        allowClear
        placeholder={t('newHousehold')}
        options={households.map((id) => ({ value: id, label: namesOf(id) }))}
      />
    </Form.Item>
  );
}
