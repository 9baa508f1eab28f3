import { useState } from 'react';
import { PhoneButton, PhoneField, PhoneFrame } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useWedge } from '../../base/web/scan/scan-wedge.ts';
import { codeOfScan } from '../domain/sensor-qr.ts';
import { PairCamera } from './pair-camera.tsx';
import { PairSheet } from './pair-sheet.tsx';
import { pairTexts } from './pair-texts.ts';
import './pair.css';
import { usePairing, type Pairing } from './use-pairing.ts';

/** At the door: scan the sensor, say which door, done; and the same scan takes it down again. Works without a network. */
export function PairPage() {
  const t = useTexts(pairTexts);
  const pairing = usePairing();
  const [code, setCode] = useState<string>();
  const [typed, setTyped] = useState('');
  const [isOther, setOther] = useState(false);
  const [done, setDone] = useState<string>();
  const take = (text: string): void => {
    const found = codeOfScan(text);
    setOther(found === undefined);
    setDone(undefined);
    setCode(found);
    setTyped('');
  };
  useWedge(take);
  return (
    <PhoneFrame title={t('title')} back="/">
      <PairCamera isCovered={code !== undefined} onScan={take} />
      {isOther && <p role="alert">{t('notSensor')}</p>}
      {done !== undefined && (
        <div className="mps-done" role="status">
          <strong>{done}</strong>
          <p>{t('kept')}</p>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') take(typed);
        }}
      >
        <PhoneField
          label={t('code')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
          autoCapitalize="off"
          enterKeyHint="next"
        />
        {typed.trim() !== '' && (
          <PhoneButton kind="main" type="submit">
            {t('next')}
          </PhoneButton>
        )}
      </form>
      <Counts pairing={pairing} />
      {code !== undefined && (
        <PairSheet code={code} pairing={pairing} onDone={setDone} onClose={() => setCode(undefined)} />
      )}
    </PhoneFrame>
  );
}

function Counts({ pairing: { boxes, homes } }: { readonly pairing: Pairing }) {
  const t = useTexts(pairTexts);
  const taken = new Set(boxes.map(([, , dwellingId]) => dwellingId));
  const stock = boxes.filter(([, , dwellingId]) => dwellingId === '').length;
  const over = boxes.filter(([, , dwellingId, , orderId]) => dwellingId !== '' && orderId === '').length;
  const open = homes.filter(([dwellingId]) => !taken.has(dwellingId)).length;
  return <p>{t('counts', { stock, homes: homes.length, open, over })}</p>;
}
