import { App, Button, Segmented } from 'antd';
import { useMemo, useState, type ChangeEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { useRead } from '../../base/web/use-read.ts';
import { placePaths } from '../../register/web/place-paths.ts';
import { planFromGeoJson } from '../domain/geojson-plan.ts';
import { type Corners, estateLabels, usualPlan } from '../domain/plan.ts';
import { type PlanBuilding, PlanView } from '../domain/plan-shapes.ts';
import { GridHeat } from './grid-heat.tsx';
import { type Heat, PlanMap } from './plan-map.tsx';
import { PLAN, PLAN_TOPICS } from './plan-paths.ts';
import { planTexts } from './plan-texts.ts';
import '../../base/web/panel.css';
import './plan.css';

const HEATS = ['people', 'isolated', 'openTasks', 'lateTasks'] as const;

/** The plan of the chosen community as a page. */
export function PlanPage() {
  const t = useTexts(planTexts);
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <CommunityPlan />
    </Page>
  );
}

/** The plan with its heat and its grids; offered to the first page as well. */
export function CommunityPlan() {
  const t = useTexts(planTexts);
  const community = useCommunityId();
  const read = useRead({
    ...{ topic: PLAN, path: '/api/overview/plan', params: { community }, shape: PlanView, everyMs: 120_000 },
    facts: ['task*', 'isolation*', 'order*', 'building*'],
  });
  if (read.isPending) return <TextSkeleton lines={8} />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data.buildings.length === 0) return <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} />;
  return <Plan key={community} buildings={read.data.buildings} />;
}

function Plan({ buildings }: { readonly buildings: readonly PlanBuilding[] }) {
  const t = useTexts(planTexts);
  const may = useMay();
  const navigate = useNavigate();
  const [heat, setHeat] = useState<Heat>('people');
  const [placed, setPlaced] = useState<ReadonlyMap<string, Corners>>();
  const { standing, labels } = useMemo(() => standingPlan(buildings, placed), [buildings, placed]);
  const isDrawing = placed !== undefined;
  return (
    <section className="ms-panel" aria-label={t('title')}>
      <div className="ms-plan-bar">
        <Segmented<Heat> value={heat} onChange={setHeat} options={HEATS.map((value) => ({ value, label: t(value) }))} />
        {isDrawing ? (
          <Drawing {...{ buildings, standing, onPlaced: setPlaced }} />
        ) : (
          may('register.place.edit') && <Button onClick={() => setPlaced(new Map())}>{t('draw')}</Button>
        )}
      </div>
      <PlanMap
        buildings={standing}
        labels={labels}
        heat={heat}
        {...(isDrawing
          ? { onMove: (id: string, corners: Corners) => setPlaced(new Map([...placed, [id, corners]])) }
          : { onOpen: (id: string) => void navigate(placePaths.building(id)) })}
      />
      <GridHeat buildings={buildings} />
    </section>
  );
}

/** Where each building stands now, and where the names of the estates do. */
function standingPlan(buildings: readonly PlanBuilding[], placed: ReadonlyMap<string, Corners> | undefined) {
  const usual = usualPlan(buildings.map(({ estate }) => estate));
  const standing = buildings.map((building, at) => ({
    building,
    corners: placed?.get(building.buildingId) ?? building.corners ?? usual.places[at] ?? [],
  }));
  const isDrawn = buildings.some(({ corners, buildingId }) => corners !== null || placed?.has(buildingId) === true);
  const drawn = standing.map(({ building, corners }) => ({ estate: building.estate, corners }));
  return { standing, labels: isDrawn ? estateLabels(drawn) : usual.labels };
}

/** While buildings are being placed: import, save, leave. */
function Drawing(props: {
  readonly buildings: readonly PlanBuilding[];
  readonly standing: readonly { readonly building: PlanBuilding; readonly corners: Corners }[];
  readonly onPlaced: (placed: ReadonlyMap<string, Corners> | undefined) => void;
}) {
  const { buildings, standing, onPlaced } = props;
  const t = useTexts(planTexts);
  const { message } = App.useApp();
  const place = useCommand<Readonly<Record<string, unknown>>>({ name: 'placeBuildings', refreshes: PLAN_TOPICS });
  const save = async () => {
    const shapes = standing.map(({ building, corners }) => ({ buildingId: building.buildingId, corners }));
    const outcome = await place.run({ buildings: shapes });
    if (outcome.ok) onPlaced(undefined);
    else void message.error(outcome.text);
  };
  const bring = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const shapes = planFromGeoJson((await target.files?.[0]?.text()) ?? '');
    if (!shapes) return void message.error(t('notGeoJson'));
    const known = new Map(buildings.map(({ name, buildingId }) => [keyOf(name), buildingId]));
    const found = shapes.flatMap(({ name, corners }) => {
      const id = known.get(keyOf(name));
      return id === undefined ? [] : [[id, corners] as const];
    });
    onPlaced(new Map(found));
    void message.info(t('imported', { count: found.length }));
  };
  return (
    <>
      <span className="ms-soft">{t('drawWhat')}</span>
      <label className="ms-plan-file">
        {t('import')}
        <input type="file" accept=".json,.geojson" onChange={(event) => void bring(event)} />
      </label>
      <Button onClick={() => onPlaced(undefined)}>{t('cancel')}</Button>
      <Button type="primary" loading={place.isRunning} onClick={() => void save()}>
        {t('save')}
      </Button>
    </>
  );
}

/** 3号楼, 3栋 and 3 are one building. */
function keyOf(name: string): string {
  return name.replace(/[号楼栋幢座\s#]/g, '').toLowerCase();
}
