import { Alert, Tabs } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { NotFound, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { FillAccount } from './fill-account.tsx';
import { FillChoice, readChoice } from './fill-choice.tsx';
import { fillPaths } from './fill-paths.ts';
import { FillSheet } from './fill-sheet.tsx';
import { fillTexts } from './fill-texts.ts';
import { Account, KIND_TEXTS, Template, TOPIC } from './fill.queries.ts';
import './fill.css';

/** One form: what it wants drawn over its sheets, for whom and when, what stays empty, and the filled file. */
export function FillOnePage() {
  const { id = '' } = useParams();
  const community = useCommunityId();
  const found = useRead({
    topic: TOPIC,
    path: `/api/templates/${id}`,
    params: { community },
    shape: Template,
    staleMs: 600_000,
  });
  if (found.isError) {
    const failure = failureOf(found.error);
    if (failure.kind === 'refused' && failure.status === 404) return <NotFound />;
    return <ReadFailed failure={failure} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) return <PageSkeleton />;
  return <OneForm template={found.data} community={community} />;
}

function OneForm({ template, community }: { readonly template: Template; readonly community: number }) {
  const t = useTexts(fillTexts);
  const [search] = useSearchParams();
  const choice = readChoice(search);
  const account = useRead({
    topic: TOPIC,
    path: `/api/templates/${template.id}/account`,
    params: { community, ...choice },
    shape: Account,
    staleMs: 60_000,
  });
  const say = useFailureText('read');
  const refusal = account.isError ? failureOf(account.error) : undefined;
  const whyNot = refusal?.kind === 'refused' ? say(refusal) : undefined;
  const first = template.sheets.find(({ kind }) => kind !== 'notes')?.name;
  const [sheet, setSheet] = useState(first ?? template.sheets[0]?.name ?? '');
  return (
    <Page>
      <PageHeader title={template.name} back={{ text: t('back'), path: fillPaths.list }} />
      <FillChoice {...{ template, community, whyNot }} />
      <Warnings codes={account.data?.warnings ?? template.warnings} />
      <div className="ms-fill-parts">
        <Tabs
          activeKey={sheet}
          onChange={setSheet}
          items={template.sheets.map((one) => ({
            key: one.name,
            label: (
              <>
                {one.name} <span className="ms-soft">{t(KIND_TEXTS[one.kind])}</span>
              </>
            ),
            children: <FillSheet sheet={one} communityId={community} />,
          }))}
        />
        {account.isError ? (
          <ReadFailed failure={failureOf(account.error)} onRetry={() => void account.refetch()} />
        ) : (
          <FillAccount account={account.data} isOld={account.isFetching} />
        )}
      </div>
    </Page>
  );
}

function Warnings({ codes }: { readonly codes: Template['warnings'] }) {
  const say = useFailureText('read');
  return codes.map(({ code, details }, at) => (
    <Alert
      key={`${code}${at}`}
      className="ms-fill-warning"
      type="warning"
      showIcon
      title={say({ kind: 'refused', code, status: 200, details: details ?? {} })}
    />
  ));
}
