import { DataTable } from '../../base/web/data-table.tsx';
import { defineTexts } from '../../base/domain/texts.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { siteClock } from '../../base/web/site-time.ts';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { HEALTH, HEALTH_FACTS, UnwellLine } from './health.queries.ts';

const texts = defineTexts({
  unwell: { 'zh-CN': '不舒服', 'zh-TW': '不舒服', en: 'Unwell' },
  turn: { 'zh-CN': '建议去向', 'zh-TW': '建議去向', en: 'Where to turn' },
  household: { 'zh-CN': '住户', 'zh-TW': '住戶', en: 'Household' },
  door: { 'zh-CN': '住处', 'zh-TW': '住處', en: 'Door' },
  temperature: { 'zh-CN': '最高体温', 'zh-TW': '最高體溫', en: 'Highest' },
  at: { 'zh-CN': '报告时间', 'zh-TW': '回報時間', en: 'Answered' },
  nobody: {
    'zh-CN': '还没有人报不舒服。',
    'zh-TW': '還沒有人報不舒服。',
    en: 'Nobody has reported being unwell.',
  },
  advice: { 'zh-CN': '在家观察', 'zh-TW': '在家觀察', en: 'Advice' },
  familyDoctor: { 'zh-CN': '家庭医生', 'zh-TW': '家庭醫生', en: 'Family doctor' },
  feverClinic: { 'zh-CN': '发热门诊', 'zh-TW': '發燒門診', en: 'Fever clinic' },
  emergency120: { 'zh-CN': '120', 'zh-TW': '120', en: '120' },
});
const LEVELS = ['advice', 'familyDoctor', 'feverClinic', 'emergency120'] as const;

/** Households that say today that somebody is unwell, in the order of their doors. */
export function UnwellList({ community }: { readonly community: number }) {
  const t = useTexts(texts);
  return (
    <DataTable<UnwellLine>
      label={t('unwell')}
      topic={HEALTH}
      path="/api/health/unwell"
      params={{ community }}
      pageSize={10}
      row={UnwellLine}
      rowKey={({ householdId }) => householdId}
      facts={HEALTH_FACTS}
      columns={useColumns()}
      empty={<p>{t('nobody')}</p>}
    />
  );
}

function useColumns(): readonly TableColumn<UnwellLine>[] {
  const t = useTexts(texts);
  const levelText = (level: string): string => {
    const known = LEVELS.find((one) => one === level);
    return known ? t(known) : t('unwell');
  };
  return [
    {
      ...{ key: 'level', title: t('turn'), width: 160 },
      cell: ({ level }) => <StatusMark status={level === 'advice' ? 'ask' : 'stop'} text={levelText(level)} />,
    },
    { key: 'door', title: t('door'), cell: ({ door }) => door },
    { key: 'head', title: t('household'), width: 160, cell: ({ head }) => head },
    {
      ...{ key: 'temperature', title: t('temperature'), width: 120, align: 'end' },
      cell: ({ temperature }) => (temperature === undefined ? '' : `${temperature.toFixed(1)} ℃`),
    },
    { key: 'at', title: t('at'), width: 120, align: 'end', cell: ({ at }) => siteClock(at) },
  ];
}
