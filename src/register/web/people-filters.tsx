import { InputNumber } from 'antd';
import { useMemo } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { TableFilter } from '../../base/web/table-filters.tsx';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { useMay } from '../../base/web/session.tsx';
import { BuildingRow, EstateRow } from '../domain/place-shapes.ts';
import { TAG_WORDS, TagKind } from '../domain/tags.ts';
import { peopleTexts } from './people-texts.ts';

const Estates = listPageOf(EstateRow);
const Buildings = listPageOf(BuildingRow);
const MOST = 500;

/** The filters of the list of people. */
export function usePeopleFilters(): readonly TableFilter[] {
  const t = useTexts(peopleTexts);
  const locale = useLocale();
  const buildings = useBuildingChoices();
  return useMemo(
    (): readonly TableFilter[] => [
      { kind: 'search', key: 'q', label: t('find'), width: 204 },
      { kind: 'choice', key: 'building', label: t('building'), width: 120, choices: buildings },
      {
        kind: 'choice',
        key: 'tag',
        label: t('anyTag'),
        width: 112,
        choices: TagKind.options.map((kind) => ({ value: kind, text: TAG_WORDS[kind][locale] })),
      },
      {
        kind: 'choice',
        key: 'sex',
        label: t('anySex'),
        width: 80,
        choices: (['male', 'female'] as const).map((value) => ({ value, text: t(value) })),
      },
      { kind: 'custom', key: 'ageFrom', render: (field) => <Age label={t('ageFrom')} {...field} /> },
      { kind: 'custom', key: 'ageTo', render: (field) => <Age label={t('ageTo')} {...field} /> },
      {
        kind: 'custom',
        key: 'hasNoId',
        render: (field) => <Flag label={t('hasNoId')} {...field} />,
      },
      { kind: 'custom', key: 'hasNoPhone', render: (field) => <Flag label={t('hasNoPhone')} {...field} /> },
      {
        kind: 'choice',
        key: 'state',
        label: t('state'),
        width: 96,
        choices: (['left', 'died', 'all'] as const).map((value) => ({ value, text: t(value) })),
      },
      // Filters that come by links: from the pages of places, grids, imports and households.
      ...(['estate', 'dwelling', 'grid', 'importId'] as const).map((key): TableFilter => ({
        kind: 'custom',
        key,
        render: () => null,
      })),
    ],
    [t, locale, buildings],
  );
}

type Field = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

function Age({ label, value, onChange }: Field) {
  return (
    <InputNumber
      aria-label={label}
      placeholder={label}
      min={0}
      max={150}
      controls={false}
      style={{ width: 66 }}
      value={value === '' ? null : Number(value)}
      onChange={(age) => onChange(age === null ? '' : String(age))}
    />
  );
}

function Flag({ label, value, onChange }: Field) {
  const isOn = value === '1';
  return (
    <button type="button" className="ms-flag" aria-pressed={isOn} onClick={() => onChange(isOn ? '' : '1')}>
      {label}
    </button>
  );
}

/** Buildings under their estates; empty for whoever may not read places. */
function useBuildingChoices(): readonly { readonly value: string; readonly text: string }[] {
  const community = useCommunityId();
  const enabled = useMay()('register.place.read');
  const params = { community, limit: MOST };
  const estates = useRead({ topic: 'places', path: '/api/estates', params, shape: Estates, enabled });
  const buildings = useRead({ topic: 'places', path: '/api/buildings', params, shape: Buildings, enabled });
  return useMemo(() => {
    const names = new Map(estates.data?.rows.map(({ id, name }) => [id, name]));
    return (buildings.data?.rows ?? []).map(({ id, estateId, name }) => ({
      value: id,
      text: `${names.get(estateId) ?? ''} ${name}`.trim(),
    }));
  }, [estates.data, buildings.data]);
}
