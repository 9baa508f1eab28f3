import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { defineTexts } from '../../base/domain/texts.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { comparePacks } from '../domain/compare-packs.ts';
import { DifferencesTable } from './differences-table.tsx';
import type { EditionLine } from './edition-shapes.ts';
import { protocolPaths } from './paths.ts';
import { protocolTexts } from './protocol-texts.ts';
import { useEdition, useEditions } from './protocol.queries.ts';

const texts = defineTexts({
  from: { 'zh-CN': '从', 'zh-TW': '從', en: 'From' },
  to: { 'zh-CN': '到', 'zh-TW': '到', en: 'To' },
  choose: { 'zh-CN': '请选两个版本', 'zh-TW': '請選兩個版本', en: 'Choose two editions' },
  equal: {
    'zh-CN': '两版的措施和风险区没有差别',
    'zh-TW': '兩版的措施和風險區沒有差別',
    en: 'Measures and areas are the same in both',
  },
});

/** What two editions say differently, in words. */
export function ComparePage() {
  const t = useTexts(texts);
  const shared = useTexts(protocolTexts);
  const [search, setSearch] = useSearchParams();
  const { data } = useEditions();
  const rows = data?.rows ?? [];
  const toId = search.get('to') ?? newestChange(rows);
  const fromId = search.get('from') ?? editionBefore(rows, toId);
  const [older, newer] = [useEdition(fromId), useEdition(toId)];
  const shown = { ...(fromId === undefined ? {} : { from: fromId }), ...(toId === undefined ? {} : { to: toId }) };
  const choose = (key: string) => (value: string) => setSearch({ ...shown, [key]: value }, { replace: true });
  const [before, after] = [older.data?.pack, newer.data?.pack];
  const isReady = before && after && before.id === fromId && after.id === toId;
  return (
    <Page>
      <PageHeader title={shared('compare')} back={{ text: shared('back'), path: protocolPaths.list }} />
      <div className="ms-calendar-fields">
        <EditionSelect label={t('from')} rows={rows} value={fromId} onChange={choose('from')} />
        <EditionSelect label={t('to')} rows={rows} value={toId} onChange={choose('to')} />
      </div>
      {(fromId === undefined || toId === undefined) && <EmptyState title={t('choose')} />}
      {fromId !== undefined && toId !== undefined && !isReady && <TextSkeleton lines={6} />}
      {isReady && <DifferencesTable differences={comparePacks(before, after)} empty={t('equal')} />}
    </Page>
  );
}

/** The newest edition that took the place of another one: what somebody who opens the page most likely asks about. */
function newestChange(rows: readonly EditionLine[]): string | undefined {
  return [...rows]
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
    .find(({ packId }) => editionBefore(rows, packId) !== undefined)?.packId;
}

/** The edition of the same disease that came before. */
function editionBefore(rows: readonly EditionLine[], id: string | undefined): string | undefined {
  const one = rows.find(({ packId }) => packId === id);
  return rows
    .filter((row) => row.disease === one?.disease && row.effectiveFrom < one.effectiveFrom)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .at(-1)?.packId;
}

/** A choice of editions, by disease and age. */
export function EditionSelect(props: {
  readonly label: string;
  readonly rows: readonly EditionLine[];
  readonly value: string | undefined;
  readonly onChange: (packId: string) => void;
}) {
  const locale = useLocale();
  return (
    <label>
      {props.label}
      <Select
        {...(props.value === undefined ? {} : { value: props.value })}
        style={{ width: 340, maxWidth: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        options={props.rows.map(({ packId, name, edition, effectiveFrom }) => ({
          value: packId,
          label: `${name[locale]} · ${edition[locale]} (${effectiveFrom})`,
        }))}
        onChange={props.onChange}
      />
    </label>
  );
}
