import { useState } from 'react';
import {
  PhoneButton,
  PhoneCard,
  PhoneField,
  PhoneNote,
  PhoneRow,
  PhoneSheet,
} from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { doorsToHang, pairStep } from '../domain/pair-step.ts';
import type { SensorHomeRow } from '../domain/sensor-snapshot.ts';
import { pairTexts } from './pair-texts.ts';
import type { Pairing } from './use-pairing.ts';

/** More doors than a thumb scrolls through are narrowed down by typing. */
const SHOWN = 30;

interface Sheet {
  readonly code: string;
  readonly pairing: Pairing;
  /** What was done, in words. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** What to do with the sensor that was scanned. */
export function PairSheet(props: Sheet) {
  const t = useTexts(pairTexts);
  const { code, pairing, onClose } = props;
  const step = pairStep({ code, ...pairing });
  return (
    <PhoneSheet title={t('sensor', { code })} onClose={onClose}>
      {step.kind === 'hang' ? (
        <Hang {...props} sensorId={step.sensorId} note={step.isNew ? t('isNew') : undefined} />
      ) : (
        <TakeDown {...props} sensorId={step.sensorId} door={step.door} isOver={step.isOver} />
      )}
    </PhoneSheet>
  );
}

function Hang(props: Sheet & { readonly sensorId: string | undefined; readonly note: string | undefined }) {
  const t = useTexts(pairTexts);
  const [home, setHome] = useState<SensorHomeRow>();
  const [isKeeping, setKeeping] = useState(false);
  const { code, pairing, sensorId, note } = props;
  if (!home) return <Doors pairing={pairing} note={note} onPick={setHome} />;
  const [, , door, names] = home;
  const hang = async (): Promise<void> => {
    setKeeping(true);
    await pairing.hang({ code, sensorId, home });
    props.onDone(`${t('hung', { door })} · ${t('tryIt')}`);
    props.onClose();
  };
  return (
    <>
      <h3>{t('hangHere', { door })}</h3>
      <p>{names}</p>
      {note !== undefined && <p>{note}</p>}
      <PhoneButton kind="main" disabled={isKeeping} onClick={() => void hang()}>
        {t('hang')}
      </PhoneButton>
      <PhoneButton onClick={() => setHome(undefined)}>{t('otherDoor')}</PhoneButton>
    </>
  );
}

function Doors(props: {
  readonly pairing: Pairing;
  readonly note: string | undefined;
  readonly onPick: (home: SensorHomeRow) => void;
}) {
  const t = useTexts(pairTexts);
  const [typed, setTyped] = useState('');
  const { pairing } = props;
  if (pairing.homes.length === 0) return <PhoneNote title={t('noHomes')} what={t('noHomesWhat')} />;
  const doors = doorsToHang({ ...pairing, typed });
  return (
    <>
      {props.note !== undefined && <p>{props.note}</p>}
      <PhoneField
        label={t('whichDoor')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        type="search"
        autoComplete="off"
      />
      {doors.length === 0 && <p>{t('noneFound')}</p>}
      <PhoneCard>
        {doors.slice(0, SHOWN).map(({ home, hasOne }) => (
          <PhoneRow
            key={home[0]}
            title={home[2]}
            what={hasOne ? `${home[3]} · ${t('hasOne')}` : home[3]}
            end="›"
            onOpen={() => props.onPick(home)}
          />
        ))}
      </PhoneCard>
      {doors.length > SHOWN && <p>{t('more', { n: doors.length - SHOWN })}</p>}
    </>
  );
}

function TakeDown(props: Sheet & { readonly sensorId: string; readonly door: string; readonly isOver: boolean }) {
  const t = useTexts(pairTexts);
  const [isKeeping, setKeeping] = useState(false);
  const { code, pairing, sensorId, door, isOver } = props;
  const takeDown = async (): Promise<void> => {
    setKeeping(true);
    await pairing.takeDown({ code, sensorId });
    props.onDone(t('collected', { code }));
    props.onClose();
  };
  return (
    <>
      <h3>{t('hangsAt', { door })}</h3>
      <p>{t(isOver ? 'isOver' : 'isRunning')}</p>
      <PhoneButton kind={isOver ? 'main' : 'danger'} disabled={isKeeping} onClick={() => void takeDown()}>
        {t('takeDown')}
      </PhoneButton>
    </>
  );
}
