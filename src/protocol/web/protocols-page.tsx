import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { EditionLine } from './edition-shapes.ts';
import { protocolPath, protocolPaths } from './paths.ts';
import { protocolTexts } from './protocol-texts.ts';
import { useEditions } from './protocol.queries.ts';
import './protocol.css';

/** Every edition, disease by disease, the one in force first. */
export function ProtocolsPage() {
  const t = useTexts(protocolTexts);
  const read = useEditions();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <>
            <Button onClick={() => void navigate(protocolPaths.compare)}>{t('compare')}</Button>
            <ReasonedButton
              type="primary"
              whyDisabled={may('protocol.publish') ? undefined : t('mayNotPublish')}
              onClick={() => void navigate(protocolPaths.publish)}
            >
              {t('publish')}
            </ReasonedButton>
          </>
        }
      />
      {read.isPending && <RowsSkeleton rows={12} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data && <DiseaseList rows={read.data.rows} />}
    </Page>
  );
}

function DiseaseList({ rows }: { readonly rows: readonly EditionLine[] }) {
  const locale = useLocale();
  const diseases = [...new Set(rows.map(({ disease }) => disease))];
  return (
    <div className="ms-protocols">
      {diseases.map((disease) => {
        const editions = rows
          .filter((row) => row.disease === disease)
          .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
        const named = editions.find(({ isInForce }) => isInForce) ?? editions[0];
        return (
          <section key={disease}>
            <h2>{named?.name[locale]}</h2>
            <ul>
              {editions.map((row) => (
                <EditionRow key={`${row.packId}@${String(row.version)}`} row={row} current={named} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function EditionRow({ row, current }: { readonly row: EditionLine; readonly current: EditionLine | undefined }) {
  const t = useTexts(protocolTexts);
  const locale = useLocale();
  const { published, version } = row;
  const isToCome = !row.isInForce && current !== undefined && row.effectiveFrom > current.effectiveFrom;
  return (
    <li className="ms-protocol-row">
      <span className="ms-protocol-state">
        {row.isInForce ? (
          <StatusMark status="pass" text={t('inForce')} />
        ) : (
          <span className="ms-soft">{isToCome ? t('toCome') : t('earlier')}</span>
        )}
      </span>
      <span className="ms-figures">{row.effectiveFrom}</span>
      <span>
        <Link to={protocolPath(row.packId)}>{row.edition[locale]}</Link>
        <span className="ms-soft ms-protocol-origin">
          {published ? t('publishedBy', { area: published.areaName, version }) : t('ofProduct')} ·{' '}
          {row.jurisdiction[locale]}
        </span>
      </span>
      <span className="ms-protocol-measures">
        {row.measures.length === 0 && (
          <span className="ms-soft">{row.clusters > 0 ? t('onlyClusters') : t('noMeasures')}</span>
        )}
        {row.measures.map(({ id, name }) => (
          <Link key={id} className="ms-protocol-chip" to={`${protocolPath(row.packId)}?measure=${id}#calendar`}>
            {name[locale]}
          </Link>
        ))}
      </span>
    </li>
  );
}
