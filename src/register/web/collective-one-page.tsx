import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { NotFound, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { COLLECTIVE_KIND_NAMES } from '../domain/collective-rules.ts';
import { CollectiveDetail, type ResidentRow } from '../domain/place-shapes.ts';
import { CollectiveCheckIn } from './collective-check-in.tsx';
import { collectiveTexts } from './collective-texts.ts';
import { peoplePaths } from './people-paths.ts';
import { Tags } from './person-words.tsx';
import { PLACE_FACTS, PLACE_TOPICS, placePaths } from './place-paths.ts';
import './place.css';

/** One collective dwelling: today first, then the days before, then everybody who is there. */
export function CollectiveOnePage() {
  const { id = '' } = useParams();
  const path = `/api/collectives/${id}`;
  const read = useRead({ topic: 'collectives', path, shape: CollectiveDetail, facts: PLACE_FACTS });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) {
    const failure = failureOf(read.error);
    return 'status' in failure && failure.status === 404 ? (
      <NotFound />
    ) : (
      <ReadFailed failure={failure} onRetry={() => void read.refetch()} />
    );
  }
  return <Collective place={read.data} />;
}

function Collective({ place }: { readonly place: CollectiveDetail }) {
  const t = useTexts(collectiveTexts);
  const locale = useLocale();
  const may = useMay();
  const [isCheckIn, setCheckIn] = useState(false);
  const about = [
    COLLECTIVE_KIND_NAMES[place.kind][locale],
    `${place.estate} ${place.addressRest ?? ''}`,
    t('count', { count: formatCount(place.people) }),
  ].join(' · ');
  const canEdit = may('register.person.edit') && place.closedOn === null;
  return (
    <Page>
      <PageHeader
        title={place.name}
        about={about}
        back={{ text: t('back'), path: placePaths.collectives }}
        actions={
          <>
            {may('register.place.edit') && place.closedOn === null && <Close place={place} />}
            {canEdit && (
              <Button type="primary" onClick={() => setCheckIn(true)}>
                {t('checkIn')}
              </Button>
            )}
          </>
        }
      />
      <div className="ms-grids">
        <Days place={place} />
        <There place={place} canEdit={canEdit} />
      </div>
      {isCheckIn && <CollectiveCheckIn place={place} onClose={() => setCheckIn(false)} />}
    </Page>
  );
}

function Close({ place }: { readonly place: CollectiveDetail }) {
  const t = useTexts(collectiveTexts);
  return (
    <ConfirmCommandButton
      command="closeCollective"
      input={{ dwellingId: place.id }}
      communityId={place.communityId}
      refreshes={PLACE_TOPICS}
      text={t('close')}
      confirm={{ title: t('closeAsk', { name: place.name }), what: t('closeWhat') }}
      doneText={t('closedDone')}
      whyDisabled={place.people > 0 ? t('closeWhy') : undefined}
    />
  );
}

function Days({ place }: { readonly place: CollectiveDetail }) {
  const t = useTexts(collectiveTexts);
  return (
    <section className="ms-panel" aria-label={t('days')}>
      <h2>{t('days')}</h2>
      <ul className="ms-lines">
        {place.days.map(({ day, came, left }, at) =>
          at > 0 && came.length + left.length === 0 ? null : (
            <li key={day}>
              <span className="ms-figures">{at === 0 ? t('today') : day}</span>
              <span className="ms-lines-words">
                {came.length + left.length === 0 && <span className="ms-soft">{t('nobodyMoved')}</span>}
                {came.length > 0 && <Names words={t('cameOn', { count: came.length })} rows={came} />}
                {left.length > 0 && <Names words={t('leftOn', { count: left.length })} rows={left} />}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Names(props: { readonly words: string; readonly rows: readonly ResidentRow[] }) {
  return (
    <div>
      <strong>{props.words}</strong>{' '}
      {props.rows.map(({ residencyId, personId, name }, at) => (
        <span key={residencyId}>
          {at > 0 && '、'}
          <Link to={peoplePaths.one(personId)}>{name}</Link>
        </span>
      ))}
    </div>
  );
}

function There(props: { readonly place: CollectiveDetail; readonly canEdit: boolean }) {
  const t = useTexts(collectiveTexts);
  const { place, canEdit } = props;
  return (
    <section className="ms-panel" aria-label={t('there')}>
      <h2>{t('there')}</h2>
      {place.residents.length === 0 && <p className="ms-soft">{t('nobody')}</p>}
      <ul className="ms-residents">
        {place.residents.map((row) => (
          <li key={row.residencyId}>
            <Link to={peoplePaths.one(row.personId)}>{row.name}</Link>
            <span className="ms-soft">{row.kind === 'work' ? t('work') : t('stay')}</span>
            <Tags kinds={row.tags} />
            {row.fromDay !== null && <span className="ms-soft ms-figures">{t('since', { day: row.fromDay })}</span>}
            {canEdit && <CheckOut place={place} row={row} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CheckOut({ place, row }: { readonly place: CollectiveDetail; readonly row: ResidentRow }) {
  const t = useTexts(collectiveTexts);
  // The server's today: the office's computer may be wrong.
  const today = place.days[0]?.day;
  return (
    <span style={{ marginInlineStart: 'auto' }}>
      <ConfirmCommandButton
        command="checkOut"
        input={{ personId: row.personId, residencyId: row.residencyId, day: today }}
        communityId={place.communityId}
        refreshes={[...PLACE_TOPICS, 'people']}
        text={t('checkOut')}
        confirm={{ title: t('checkOutAsk', { name: row.name }) }}
        doneText={t('checkedOut')}
      />
    </span>
  );
}
