import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { FormText } from '../../forms/domain/form.ts';
import { peoplePaths } from '../../register/web/people-paths.ts';
import { riskRules } from '../domain/risk-rules.ts';
import { StartCampaignDrawer } from './campaign-start.tsx';
import { riskTexts } from './risk-texts.ts';
import './screening.css';

const Line = z.object({
  personId: z.string(),
  householdId: z.string(),
  name: z.string(),
  door: z.string(),
  weight: z.number(),
  reasons: z.array(z.object({ id: z.string(), text: FormText })),
});
type Line = z.infer<typeof Line>;
const RisksReply = z.object({ total: z.number(), rows: z.array(Line) });
/** Rows drawn at once: a thousand at once take seconds on an office PC. All are picked by the box in the heading, drawn or not. */
const STEP = 100;
const FACTS: readonly string[] = ['campaignStarted', 'campaignAnswered', 'taskDone', 'register.*'];

/** People to be asked first with the reasons in words; their households become a campaign by one button. */
export function RisksPage() {
  const t = useTexts(riskTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const read = useRead({
    ...{ topic: 'risk-list', path: '/api/risks', params: { community }, shape: RisksReply, facts: FACTS },
  });
  const rows = (read.data?.rows ?? []).filter(
    (row) => reasons.length === 0 || row.reasons.some(({ id }) => reasons.includes(id)),
  );
  const chosen = rows.filter(({ personId }) => picked.has(personId));
  const householdIds = [...new Set(chosen.map(({ householdId }) => householdId))];
  const ask = (
    <ReasonedButton
      type="primary"
      onClick={() => setAsking(true)}
      whyDisabled={householdIds.length === 0 ? t('nobodyPicked') : undefined}
    >
      {t('ask', { count: householdIds.length })}
    </ReasonedButton>
  );
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={ask} />
      {isAsking && (
        <StartCampaignDrawer householdIds={householdIds} title={t('askTitle')} onClose={() => setAsking(false)} />
      )}
      <div className="ms-screening-tools">
        <Select
          mode="multiple"
          aria-label={t('reason')}
          placeholder={t('reason')}
          value={[...reasons]}
          onChange={(next: string[]) => setReasons(next)}
          options={riskRules.map(({ id, reason }) => ({ value: id, label: reason[locale] }))}
        />
        {read.data && <span>{t('shown', { total: read.data.total, count: rows.length })}</span>}
      </div>
      {read.isError ? (
        <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />
      ) : !read.data ? (
        <PageSkeleton />
      ) : rows.length === 0 ? (
        <EmptyState title={t('none')} what={t('noneWhat')} />
      ) : (
        <RiskTable rows={rows} picked={picked} onPick={setPicked} />
      )}
    </Page>
  );
}

function RiskTable(of: {
  readonly rows: readonly Line[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}) {
  const t = useTexts(riskTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const { rows, picked, onPick } = of;
  const [shown, setShown] = useState(STEP);
  const isAll = rows.every(({ personId }) => picked.has(personId));
  const toggle = (personId: string): void => {
    const next = new Set(picked);
    if (!next.delete(personId)) next.add(personId);
    onPick(next);
  };
  return (
    <>
      <table className="ms-screening-table ms-screening-risks">
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={t('all')}
                checked={isAll}
                onChange={() => onPick(isAll ? new Set() : new Set(rows.map(({ personId }) => personId)))}
              />
            </th>
            <th>{t('name')}</th>
            <th>{t('door')}</th>
            <th>{t('reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ personId, name, door, reasons }) => (
            <tr key={personId}>
              <td>
                <Checkbox aria-label={name} checked={picked.has(personId)} onChange={() => toggle(personId)} />
              </td>
              <td>
                <Link to={peoplePaths.one(personId, community)}>{name}</Link>
              </td>
              <td>{door}</td>
              <td>{reasons.map(({ text }) => text[locale]).join(locale === 'en' ? '; ' : '；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <p className="ms-screening-more">
          <Button onClick={() => setShown(shown + STEP)}>
            {t('more', { count: Math.min(STEP, rows.length - shown) })}
          </Button>
        </p>
      )}
    </>
  );
}
