import { App, Button } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useRead } from '../../base/web/use-read.ts';
import { dwellingLabel } from '../../register/domain/dwelling-label.ts';
import { missingText } from '../domain/chat-list-missing.ts';
import { ChatListPaste } from './chat-list-paste.tsx';
import { DownloadButton } from './download-button.tsx';
import { HEALTH, HealthDayReply } from './health.queries.ts';
import { healthTexts } from './health-texts.ts';
import { RemindButton } from './remind-button.tsx';
import { ImprobableList } from './improbable-list.tsx';
import './screening.css';

/** A day of the households: who is unwell, who has not answered, building by building; and a place to paste a chat list. */
export function HealthPage() {
  const t = useTexts(healthTexts);
  const community = useCommunityId();
  const [isPasting, setPasting] = useState(false);
  const read = useRead({
    ...{ topic: HEALTH, path: '/api/health/day', params: { community }, shape: HealthDayReply },
    facts: ['healthAnswered', 'taskDone'],
  });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <Button type="primary" onClick={() => setPasting(true)}>
            {t('paste')}
          </Button>
        }
      />
      {isPasting && <ChatListPaste community={community} onClose={() => setPasting(false)} />}
      {read.isError ? (
        <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />
      ) : read.data ? (
        <>
          <Day day={read.data} community={community} />
          <ImprobableList />
        </>
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

function Day({ day, community }: { readonly day: HealthDayReply; readonly community: number }) {
  const t = useTexts(healthTexts);
  const { message } = App.useApp();
  const total = (key: 'households' | 'well' | 'abnormal' | 'away' | 'missing') =>
    day.buildings.reduce((sum, one) => sum + one[key], 0);
  const doorOf = ({ buildingId, building, unit, room }: HealthDayReply['abnormal'][number]) => {
    const estate = day.buildings.find((one) => one.buildingId === buildingId)?.name;
    return `${estate ?? ''}${dwellingLabel({ estate: '', building: estate === undefined ? building : '', unit, room })}`;
  };
  const copy = async (missing: HealthDayReply['missing']): Promise<void> => {
    const households = missing.map((one) => ({ ...one, estate: '', names: [] }));
    await navigator.clipboard.writeText(missingText(households, { heading: t('missingHeading') }));
    void message.success(t('copied'));
  };
  return (
    <>
      <dl className="ms-screening-figures">
        {(['households', 'well', 'abnormal', 'away', 'missing'] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{formatCount(total(key))}</dd>
          </div>
        ))}
      </dl>
      <section className="ms-screening-block">
        <h2>{t('abnormal')}</h2>
        {day.abnormal.length === 0 ? (
          <p>{t('nobodyIll')}</p>
        ) : (
          <ul className="ms-screening-list">
            {day.abnormal.map((one) => (
              <li key={one.householdId}>
                <StatusMark status={one.level === 'advice' ? 'ask' : 'stop'} text={t('abnormal')} />
                <strong>{doorOf(one)}</strong>
                <span>{one.head}</span>
                <span className="ms-screening-figure">
                  {one.temperature === undefined ? '' : `${one.temperature.toFixed(1)} ℃`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="ms-screening-block">
        <h2>{t('building')}</h2>
        <table className="ms-screening-table">
          <thead>
            <tr>
              <th>{t('building')}</th>
              {(['households', 'well', 'abnormal', 'away', 'missing'] as const).map((key) => (
                <th key={key}>{t(key)}</th>
              ))}
              <th>
                <Button size="small" onClick={() => void copy(day.missing)}>
                  {t('copyMissing')}
                </Button>{' '}
                {day.missing.length > 0 && <RemindButton missing={day.missing.length} />}
              </th>
            </tr>
          </thead>
          <tbody>
            {day.buildings.map((one) => (
              <tr key={one.buildingId ?? one.name}>
                <td>{one.name}</td>
                <td>{one.households}</td>
                <td>{one.well}</td>
                <td>{one.abnormal === 0 ? '' : <StatusMark status="stop" text={String(one.abnormal)} />}</td>
                <td>{one.away === 0 ? '' : one.away}</td>
                <td>{one.missing === 0 ? '' : <StatusMark status="late" text={String(one.missing)} />}</td>
                <td>
                  {one.buildingId !== null && (
                    <DownloadButton
                      url={withParams('/api/health/slips.pdf', {
                        ...{ community, buildingId: one.buildingId, origin: location.origin },
                      })}
                      text={t('householdSlips')}
                    />
                  )}
                  {one.missing > 0 && (
                    <Button
                      size="small"
                      type="link"
                      onClick={() => void copy(day.missing.filter(({ buildingId }) => buildingId === one.buildingId))}
                    >
                      {t('copyMissing')}
                    </Button>
                  )}
                  {one.missing > 0 && one.buildingId !== null && (
                    <RemindButton buildingId={one.buildingId} missing={one.missing} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
