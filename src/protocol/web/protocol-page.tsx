import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import type { Pack } from '../domain/pack.ts';
import { ClauseList } from './clause-text.tsx';
import { ClustersTable } from './clusters-table.tsx';
import type { EditionPage } from './edition-shapes.ts';
import { MeasuresTable } from './measures-table.tsx';
import { OrderCalendar } from './order-calendar.tsx';
import { protocolPath, protocolPaths } from './paths.ts';
import { protocolTexts } from './protocol-texts.ts';
import { useEdition, useEditions } from './protocol.queries.ts';
import { VectorSection } from './vector-section.tsx';
import { ZonesTable } from './zones-table.tsx';
import './protocol.css';

/** One edition, to be read like the rule itself: who, how long, from which day, and where each clause comes from. */
export function ProtocolPage() {
  const { packId } = useParams();
  const [search] = useSearchParams();
  const version = Number(search.get('version')) || undefined;
  const read = useEdition(packId, version);
  if (read.isError)
    return (
      <Page>
        <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />
      </Page>
    );
  if (!read.data || read.data.packId !== packId) return <PageSkeleton />;
  return <EditionView edition={read.data} />;
}

function EditionView({ edition }: { readonly edition: EditionPage }) {
  const t = useTexts(protocolTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const may = useMay();
  const { pack, published, version, packId } = edition;
  const from = `${t('effectiveFrom')} ${pack.effectiveFrom} · ${pack.jurisdiction[locale]}`;
  const origin = published ? t('publishedBy', { area: published.areaName, version }) : t('ofProduct');
  return (
    <Page>
      <PageHeader
        title={`${pack.name[locale]} · ${pack.edition[locale]}`}
        about={`${from} · ${origin}${published ? ` · ${published.note}` : ''}`}
        back={{ text: t('back'), path: protocolPaths.list }}
        actions={
          <>
            <OtherEditions edition={edition} />
            <Button onClick={() => void navigate(`${protocolPaths.compare}?to=${packId}`)}>{t('compare')}</Button>
            <ReasonedButton
              whyDisabled={may('protocol.publish') ? undefined : t('mayNotPublish')}
              onClick={() => void navigate(`${protocolPaths.publish}?from=${packId}`)}
            >
              {t('startFrom')}
            </ReasonedButton>
          </>
        }
      />
      <div className="ms-protocol">
        <Sections pack={pack} />
      </div>
    </Page>
  );
}

/** The other editions of the disease, and the other versions of this one. */
function OtherEditions({ edition }: { readonly edition: EditionPage }) {
  const t = useTexts(protocolTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const { data } = useEditions();
  const same = (data?.rows ?? []).filter(({ disease }) => disease === edition.pack.disease);
  const versions = edition.versions.length > 1 ? edition.versions : [];
  return (
    <>
      {versions.length > 0 && (
        <Select
          aria-label={t('version', { version: edition.version })}
          value={edition.version}
          options={versions.map(({ version }) => ({ value: version, label: t('version', { version }) }))}
          onChange={(version) => void navigate(protocolPath(edition.packId, version))}
        />
      )}
      <Select
        aria-label={t('edition')}
        value={edition.packId}
        style={{ minWidth: 200 }}
        options={same.map((row) => ({ value: row.packId, label: row.edition[locale] }))}
        onChange={(packId) => void navigate(protocolPath(packId))}
      />
    </>
  );
}

function Section(props: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section id={props.id}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Sections({ pack }: { readonly pack: Pack }) {
  const t = useTexts(protocolTexts);
  const locale = useLocale();
  const { measures, zones, clusters, vector, assessment, contradictions, lookBack, notes, notices } = pack;
  return (
    <>
      {measures.length === 0 && notes.length > 0 && (
        <Section id="notes" title={t('notes')}>
          <ClauseList clauses={notes} />
        </Section>
      )}
      {measures.length > 0 && (
        <Section id="measures" title={t('measures')}>
          <MeasuresTable pack={pack} />
        </Section>
      )}
      {measures.length > 0 && (
        <Section id="calendar" title={t('calendar')}>
          <OrderCalendar pack={pack} />
        </Section>
      )}
      {vector && (
        <Section id="vector" title={t('vector')}>
          <VectorSection rule={vector} />
        </Section>
      )}
      {zones.length > 0 && (
        <Section id="zones" title={t('zones')}>
          <ZonesTable zones={zones} />
        </Section>
      )}
      {clusters.length > 0 && (
        <Section id="clusters" title={t('clusters')}>
          <ClustersTable rules={clusters} />
        </Section>
      )}
      {assessment && (
        <Section id="assessment" title={t('assessment')}>
          <ClauseList clauses={[assessment.clause]} />
          <ol className="ms-points">
            {assessment.points.map(({ id, text }) => (
              <li key={id}>{text[locale]}</li>
            ))}
          </ol>
        </Section>
      )}
      {notices.length > 0 && (
        <Section id="notices" title={t('notices')}>
          <dl className="ms-rule-lines">
            {notices.map(({ id, name, clause }) => (
              <div key={id}>
                <dt>{name[locale]}</dt>
                <dd>
                  <ClauseList clauses={[clause]} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {contradictions.length > 0 && (
        <Section id="counting" title={t('counting')}>
          <p className="ms-soft">{t('countingAbout')}</p>
          <ClauseList clauses={contradictions.map(({ clause }) => clause)} />
        </Section>
      )}
      {lookBack.length > 0 && (
        <Section id="look-back" title={t('lookBack')}>
          <ClauseList clauses={lookBack.map(({ clause }) => clause)} />
        </Section>
      )}
      {measures.length > 0 && notes.length > 0 && (
        <Section id="notes" title={t('notes')}>
          <ClauseList clauses={notes} />
        </Section>
      )}
    </>
  );
}
