import { useEffect, useRef, useState } from 'react';
import { PhoneButton } from '../../base/web/phone/phone-kit.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCamera } from '../../base/web/scan/scan-camera.ts';
import { startScanning } from '../../base/web/scan/scan-loop.ts';
import { createNews } from '../../base/web/scan/scan-news.ts';
import { pairTexts } from './pair-texts.ts';

/** The camera over the code of a sensor, told once for each showing: it still hangs there when it was hung. Says nothing while `isCovered`. */
export function PairCamera(props: { readonly isCovered: boolean; readonly onScan: (text: string) => void }) {
  const t = useTexts(pairTexts);
  const { video, state, lamp, switchLamp, retry } = useCamera();
  const [isNews] = useState(createNews);
  const told = useRef('');
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  useEffect(() => {
    const element = video.current;
    if (state !== 'open' || !element) return;
    return startScanning({
      video: element,
      // Read all the same under a sheet: what stays before the camera meanwhile is no news afterwards.
      mayLook: () => true,
      onScan: ({ text, at }) => {
        if (now.current.isCovered && text !== told.current) return;
        if (!isNews(text, at)) return;
        told.current = text;
        now.current.onScan(text);
      },
    });
  }, [state, video, isNews]);
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
