import { Form, Select } from 'antd';
import { useCommunityId } from '../../base/web/community.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TAG_WORDS, TagKind } from '../../register/domain/tags.ts';
import { useGrids } from '../../register/web/grid.queries.ts';
import { useBuildings, useEstates } from '../../register/web/place.queries.ts';
import { campaignTexts } from './campaign-texts.ts';

/** Whom a campaign asks, as the form holds it. */
export interface TargetFields {
  readonly gridIds?: readonly string[];
  readonly buildingIds?: readonly string[];
  readonly tags?: readonly string[];
}

/** Everybody when nothing was chosen, else what was chosen together. */
export function targetOf({ gridIds = [], buildingIds = [], tags = [] }: TargetFields) {
  if (gridIds.length + buildingIds.length + tags.length === 0) return { everybody: true };
  return {
    ...(gridIds.length > 0 ? { gridIds } : {}),
    ...(buildingIds.length > 0 ? { buildingIds } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
}

/** Fields that choose grids, buildings and tags. */
export function CampaignTargetItems() {
  const t = useTexts(campaignTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const grids = useGrids(community).data?.rows ?? [];
  const buildings = useBuildings({ community }).data?.rows ?? [];
  const estates = new Map((useEstates(community).data?.rows ?? []).map(({ id, name }) => [id, name]));
  const choices = {
    gridIds: grids.map(({ id, name }) => ({ value: id, label: name })),
    buildingIds: buildings.map(({ id, name, estateId }) => ({
      value: id,
      label: `${estates.get(estateId) ?? ''} ${name}`.trim(),
    })),
    tags: TagKind.options.map((kind) => ({ value: kind, label: TAG_WORDS[kind][locale] })),
  };
  return (
    <>
      <p>{t('whom')}</p>
      <Form.Item name="gridIds" label={t('grids')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices.gridIds} />
      </Form.Item>
      <Form.Item name="buildingIds" label={t('buildings')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices.buildingIds} />
      </Form.Item>
      <Form.Item name="tags" label={t('tags')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices.tags} />
      </Form.Item>
    </>
  );
}
