import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { QueryParams } from '../../base/web/query-params.ts';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import type { TableFilter } from '../../base/web/table-filters.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { FormText } from '../../forms/domain/form.ts';
import { peoplePaths } from '../../register/web/people-paths.ts';
import { riskRules } from '../domain/risk-rules.ts';
import { StartCampaignDrawer } from './campaign-start.tsx';
import { PickEverybody } from './risk-pick-all.tsx';
import { riskTexts } from './risk-texts.ts';
import './screening.css';

const Line = z.object({
  personId: z.string(),
  householdId: z.string(),
  name: z.string(),
  door: z.string(),
  reasons: z.array(z.object({ id: z.string(), text: FormText })),
});
type Line = z.infer<typeof Line>;
const ReasonsReply = z.object({ counts: z.record(z.string(), z.number()) });
const RISKS = 'risk-list';
const FACTS: readonly string[] = ['campaignStarted', 'campaignAnswered', 'taskDone', 'register.*'];

/** Who is picked, with the household that is asked: pages turn, and what was picked stays. */
const keyOf = (line: { readonly householdId: string; readonly personId: string }): string =>
  `${line.householdId} ${line.personId}`;

/** People to be asked first with the reasons in words; their households become a campaign by one button. */
export function RisksPage() {
  const t = useTexts(riskTexts);
  const community = useCommunityId();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const householdIds = [...new Set([...picked].map((key) => key.split(' ')[0] ?? ''))];
  const ask = (
    <ReasonedButton
      type="primary"
      onClick={() => setAsking(true)}
      whyDisabled={householdIds.length === 0 ? t('nobodyPicked') : undefined}
    >
      {t('ask', { count: formatCount(householdIds.length) })}
    </ReasonedButton>
  );
  const everybody = (params: QueryParams) => (
    <PickEverybody params={params} onPick={(lines) => setPicked(new Set([...picked, ...lines.map(keyOf)]))} />
  );
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={ask} />
      {isAsking && (
        <StartCampaignDrawer householdIds={householdIds} title={t('askTitle')} onClose={() => setAsking(false)} />
      )}
      <DataTable<Line>
        label={t('title')}
        topic={RISKS}
        path="/api/risks"
        countPath="/api/risks/count"
        params={{ community }}
        row={Line}
        rowKey={keyOf}
        facts={FACTS}
        filters={useFilters(community)}
        columns={useColumns(community)}
        tools={everybody}
        selection={{ selected: picked, onChange: setPicked }}
        empty={<EmptyState title={t('none')} what={t('noneWhat')} />}
      />
    </Page>
  );
}

function useFilters(community: number): readonly TableFilter[] {
  const t = useTexts(riskTexts);
  const locale = useLocale();
  const read = useRead({
    ...{ topic: RISKS, path: '/api/risks/reasons', params: { community }, shape: ReasonsReply, facts: FACTS },
  });
  const counted = (id: string): string => {
    const count = read.data?.counts[id];
    return count === undefined ? '' : ` ${formatCount(count)}`;
  };
  const options = riskRules
    .filter(({ id }) => !read.data || (read.data.counts[id] ?? 0) > 0)
    .map(({ id, reason }) => ({ value: id, label: `${reason[locale]}${counted(id)}` }));
  return [
    {
      ...{ kind: 'custom', key: 'reasons' },
      render: ({ value, onChange }) => (
        <Select
          mode="multiple"
          className="ms-screening-reasons"
          aria-label={t('reason')}
          placeholder={t('reason')}
          value={value === '' ? [] : value.split(',')}
          onChange={(next: string[]) => onChange(next.join(','))}
          options={options}
        />
      ),
    },
  ];
}

function useColumns(community: number): readonly TableColumn<Line>[] {
  const t = useTexts(riskTexts);
  const locale = useLocale();
  return [
    {
      ...{ key: 'name', title: t('name'), width: 140 },
      cell: ({ personId, name }) => <Link to={peoplePaths.one(personId, community)}>{name}</Link>,
    },
    { key: 'door', title: t('door'), width: 320, cell: ({ door }) => door },
    {
      ...{ key: 'reasons', title: t('reasons') },
      cell: ({ reasons }) => reasons.map(({ text }) => text[locale]).join(locale === 'en' ? '; ' : '；'),
    },
  ];
}
