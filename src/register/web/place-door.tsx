import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { DwellingDetail, type ResidentRow } from '../domain/place-shapes.ts';
import { peoplePaths } from './people-paths.ts';
import { relationWord, Tags } from './person-words.tsx';
import { EditDoor } from './place-forms.tsx';
import { PLACE_FACTS, PLACE_TOPICS } from './place-paths.ts';
import { placeTexts } from './place-texts.ts';

/** Who lives behind a door, now and before. */
export function PlaceDoor(props: { readonly dwellingId: string; readonly onClose: () => void }) {
  const may = useMay();
  const read = useRead({
    topic: 'places',
    path: `/api/dwellings/${props.dwellingId}`,
    shape: DwellingDetail,
    facts: PLACE_FACTS,
    enabled: may('register.person.read'),
  });
  return (
    <Drawer open title={read.data?.label ?? ''} onClose={props.onClose} size={480} destroyOnHidden>
      {read.isLoading && <TextSkeleton lines={4} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data && <Door door={read.data} onClose={props.onClose} />}
    </Drawer>
  );
}

function Door({ door, onClose }: { readonly door: DwellingDetail; readonly onClose: () => void }) {
  const t = useTexts(placeTexts);
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  const households = [...new Set(door.residents.map(({ householdId }) => householdId))].filter((id) => id !== null);
  return (
    <>
      <p className="ms-soft">{door.gridName === null ? t('noGrid') : t('grid', { name: door.gridName })}</p>
      <h3 className="ms-residents-head">{t('residents')}</h3>
      {door.residents.length === 0 ? <p className="ms-soft">{t('nobody')}</p> : <ResidentList rows={door.residents} />}
      {door.former.length > 0 && (
        <>
          <h3 className="ms-residents-head">{t('former')}</h3>
          <ResidentList rows={door.former} />
        </>
      )}
      <div className="ms-doors">
        {households.map((id) => (
          <Link key={id} to={peoplePaths.household(id)}>
            <Button tabIndex={-1}>{t('household')}</Button>
          </Link>
        ))}
        {may('register.place.edit') && (
          <>
            <Button onClick={() => setEditing(true)}>{t('editDoor')}</Button>
            <ConfirmCommandButton
              command="removeDwelling"
              input={{ dwellingId: door.id }}
              refreshes={PLACE_TOPICS}
              text={t('removeDoor')}
              confirm={{ title: t('removeAsk'), what: t('removeWhat') }}
              doneText={t('removed')}
              danger
              onDone={onClose}
            />
          </>
        )}
      </div>
      {isEditing && <EditDoor door={door} onClose={() => setEditing(false)} />}
    </>
  );
}

/** People with relation, tags and days; each a link to the person. */
export function ResidentList(props: { readonly rows: readonly ResidentRow[] }) {
  const t = useTexts(placeTexts);
  const locale = useLocale();
  return (
    <ul className="ms-residents">
      {props.rows.map((row) => (
        <li key={row.residencyId}>
          <Link to={peoplePaths.one(row.personId)}>{row.name}</Link>
          <span className="ms-soft">{relationWord(row.relation, locale)}</span>
          <Tags kinds={row.tags} />
          {row.fromDay !== null && <span className="ms-soft ms-figures">{t('came', { day: row.fromDay })}</span>}
          {row.untilDay !== null && <span className="ms-soft ms-figures">{t('left', { day: row.untilDay })}</span>}
        </li>
      ))}
    </ul>
  );
}
