import { useEffect, useRef } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { useCamera } from '../../base/web/scan/scan-camera.ts';
import { startScanning } from '../../base/web/scan/scan-loop.ts';
import type { GateDesk } from './gate-desk.ts';
import { GateHeld } from './gate-held.tsx';
import { GateRehearsal } from './gate-rehearsal-screen.tsx';
import { GateStatusLine } from './gate-status-line.tsx';
import { changeGateSettings, useGateSettings } from './gate-settings.ts';
import { gateTexts } from './gate-texts.ts';
import type { GateView } from './gate-view.ts';

/** The camera, which gate and which way, and the six things a guard does besides scanning. */
export function GateWatch(props: {
  readonly desk: GateDesk;
  readonly go: (view: GateView) => void;
  /** Another screen lies over it: nothing is read. */
  readonly isCovered: boolean;
}) {
  const { desk, go } = props;
  const t = useTexts(gateTexts);
  const { gateId, direction } = useGateSettings();
  const gate = desk.world.gates.find(([id]) => id === gateId);
  return (
    <main className="gate-watch">
      <header className="gate-top">
        <button type="button" className="gate-place" onClick={() => go('setup')}>
          {gate?.[1]} <span aria-hidden="true">▾</span>
        </button>
        <div className="gate-way" role="group" aria-label={t('whichWay')}>
          {(['in', 'out'] as const).map((way) => (
            <button
              key={way}
              type="button"
              aria-pressed={way === direction}
              onClick={() => changeGateSettings({ direction: way })}
            >
              {t(way)}
            </button>
          ))}
        </div>
      </header>
      <CameraView desk={desk} isCovered={props.isCovered} />
      <div className="gate-side">
        <GateHeld desk={desk} />
        <GateStatusLine world={desk.world} notKept={desk.notKept} />
        <nav className="gate-doings">
          {(['find', 'visitor', 'vehicle'] as const).map((view) => (
            <button key={view} type="button" className="gate-button gate-button-main" onClick={() => go(view)}>
              {t(view)}
            </button>
          ))}
          <button type="button" className="gate-button gate-button-emergency" onClick={desk.emergency}>
            {t('emergency')}
          </button>
          {(['incident', 'shift'] as const).map((view) => (
            <button key={view} type="button" className="gate-button" onClick={() => go(view)}>
              {t(view)}
            </button>
          ))}
        </nav>
      </div>
    </main>
  );
}

function CameraView(props: { readonly desk: GateDesk; readonly isCovered: boolean }) {
  const t = useTexts(gateTexts);
  const { video, state, lamp, switchLamp, retry } = useCamera();
  const ways = useRef<Pick<GateDesk, 'mayLook' | 'onScan'>>({ mayLook: () => false, onScan: props.desk.onScan });
  useEffect(() => {
    const mayLook = () => !props.isCovered && props.desk.mayLook();
    ways.current = { mayLook, onScan: props.desk.onScan };
  });
  useEffect(() => {
    const element = video.current;
    if (state !== 'open' || !element) return;
    return startScanning({
      video: element,
      mayLook: () => ways.current.mayLook(),
      onScan: (scan) => ways.current.onScan(scan),
    });
  }, [state, video]);
  const words = { opening: t('cameraOpening'), refused: t('cameraRefused'), missing: t('cameraMissing'), open: '' }[
    state
  ];
  return (
    <div className="gate-camera">
      <video ref={video} playsInline muted aria-label={t('holdCard')} />
      {state === 'open' ? (
        <>
          <div className="gate-frame" aria-hidden="true" />
          <p className="gate-camera-hint">{t('holdCard')}</p>
          <GateRehearsal desk={props.desk} />
        </>
      ) : (
        <div className="gate-camera-words">
          <p>{words}</p>
          {state !== 'opening' && (
            <button type="button" className="gate-button" onClick={retry}>
              {t('retry')}
            </button>
          )}
        </div>
      )}
      {lamp !== 'none' && (
        <button type="button" className="gate-lamp" aria-pressed={lamp === 'on'} onClick={switchLamp}>
          {t('lamp')}
        </button>
      )}
    </div>
  );
}
