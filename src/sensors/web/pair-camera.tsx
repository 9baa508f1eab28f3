import { useEffect, useRef } from 'react';
import { PhoneButton } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCamera } from '../../base/web/scan/scan-camera.ts';
import { startScanning } from '../../base/web/scan/scan-loop.ts';
import { pairTexts } from './pair-texts.ts';

/** The camera over the code of a sensor; says nothing while `isCovered`. */
export function PairCamera(props: { readonly isCovered: boolean; readonly onScan: (text: string) => void }) {
  const t = useTexts(pairTexts);
  const { video, state, lamp, switchLamp, retry } = useCamera();
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  useEffect(() => {
    const element = video.current;
    if (state !== 'open' || !element) return;
    return startScanning({
      video: element,
      mayLook: () => !now.current.isCovered,
      onScan: ({ text }) => now.current.onScan(text),
    });
  }, [state, video]);
  return (
    <div className="mps-camera">
      <video ref={video} playsInline muted aria-label={t('hold')} />
      {state === 'open' ? (
        <>
          <div className="mps-frame" aria-hidden="true" />
          <p>{t('hold')}</p>
        </>
      ) : (
        <div className="mps-words">
          <p>{t(state)}</p>
          {state !== 'opening' && <PhoneButton onClick={retry}>{t('retry')}</PhoneButton>}
        </div>
      )}
      {lamp !== 'none' && (
        <button type="button" className="mps-lamp" aria-pressed={lamp === 'on'} onClick={switchLamp}>
          {t('lamp')}
        </button>
      )}
    </div>
  );
}
