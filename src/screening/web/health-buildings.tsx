import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { CopyMissing } from './copy-missing.tsx';
import { DownloadButton } from './download-button.tsx';
import type { BuildingLine } from './health.queries.ts';
import { healthTexts } from './health-texts.ts';
import { RemindButton } from './remind-button.tsx';

const COUNTS = ['households', 'well', 'abnormal', 'away', 'missing'] as const;

/** The figures of a day, and the same building by building with what is done about who is missing. */
export function HealthBuildings({
  community,
  buildings,
}: {
  readonly community: number;
  readonly buildings: readonly BuildingLine[];
}) {
  const t = useTexts(healthTexts);
  const missing = totalOf(buildings, 'missing');
  return (
    <table className="ms-screening-table ms-screening-buildings">
      <thead>
        <tr>
          <th>{t('building')}</th>
          {COUNTS.map((key) => (
            <th key={key} className="ms-screening-count">
              {t(key)}
            </th>
          ))}
          <th className="ms-screening-acts">
            {missing > 0 && <CopyMissing community={community} />}
            {missing > 0 && <RemindButton missing={missing} />}
          </th>
        </tr>
      </thead>
      <tbody>
        {buildings.map((building) => (
          <BuildingRow key={building.buildingId ?? building.name} community={community} building={building} />
        ))}
      </tbody>
    </table>
  );
}

/** The figures of the whole community, large. */
export function HealthFigures({ buildings }: { readonly buildings: readonly BuildingLine[] }) {
  const t = useTexts(healthTexts);
  return (
    <dl className="ms-screening-figures">
      {COUNTS.map((key) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{formatCount(totalOf(buildings, key))}</dd>
        </div>
      ))}
    </dl>
  );
}

function BuildingRow({ community, building }: { readonly community: number; readonly building: BuildingLine }) {
  const t = useTexts(healthTexts);
  const { buildingId, name, households, well, abnormal, away, missing } = building;
  return (
    <tr>
      <td>{name}</td>
      <td className="ms-screening-count">{households}</td>
      <td className="ms-screening-count">{well === 0 ? '' : well}</td>
      <td className="ms-screening-count">
        {abnormal === 0 ? '' : <StatusMark status="stop" text={String(abnormal)} />}
      </td>
      <td className="ms-screening-count">{away === 0 ? '' : away}</td>
      <td className="ms-screening-count">{missing === 0 ? '' : <StatusMark status="late" text={String(missing)} />}</td>
      <td className="ms-screening-acts">
        {buildingId !== null && (
          <DownloadButton
            url={withParams('/api/health/slips.pdf', { community, buildingId, origin: location.origin })}
            text={t('householdSlips')}
          />
        )}
        {missing > 0 && buildingId !== null && <CopyMissing community={community} buildingId={buildingId} />}
        {missing > 0 && buildingId !== null && <RemindButton buildingId={buildingId} missing={missing} />}
      </td>
    </tr>
  );
}

function totalOf(buildings: readonly BuildingLine[], key: (typeof COUNTS)[number]): number {
  return buildings.reduce((sum, one) => sum + one[key], 0);
}
