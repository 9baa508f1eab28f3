import { useEffect, useSyncExternalStore } from 'react';
import { currentPhone } from '../../base/web/offline/current-phone.ts';
import { keepThisVersion } from '../../base/web/phone/update.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { openCameraEarly } from '../../base/web/scan/camera-stream.ts';
import { warmReader } from '../../base/web/scan/scan-loop.ts';
import { useWedge } from '../../base/web/scan/scan-wedge.ts';
import { GateFind } from './gate-find.tsx';
import { GateIncident } from './gate-incident.tsx';
import { GateMembers } from './gate-members.tsx';
import { GateQuestionScreen } from './gate-question-screen.tsx';
import { wakeSound } from './gate-sense.ts';
import { gateSettings, useGateSettings } from './gate-settings.ts';
import { GateSetup } from './gate-setup.tsx';
import { GateShift } from './gate-shift.tsx';
import { useGateDesk, type GateDesk } from './gate-desk.ts';
import { gateTexts } from './gate-texts.ts';
import { GateVehicle } from './gate-vehicle.tsx';
import { GateVerdictScreen } from './gate-verdict-screen.tsx';
import { useGateView, type GateView } from './gate-view.ts';
import { GateVisitor } from './gate-visitor.tsx';
import { GateWatch } from './gate-watch.tsx';
import './gate.css';

/** The gate: camera, verdict, and everything a guard needs at the barrier. Fills the screen, works without a network. */
export function GatePage() {
  const phone = useSyncExternalStore(currentPhone.subscribe, currentPhone.get);
  useEffect(() => {
    const wake = () => wakeSound();
    addEventListener('pointerdown', wake);
    return () => removeEventListener('pointerdown', wake);
  }, []);
  if (!phone) return <Opening />;
  return <GateRoom key={`${phone.accountId} ${phone.communityId}`} />;
}

/** The list is still being opened, or its key must be fetched once after signing in. Camera and reader get ready meanwhile. */
function Opening() {
  const t = useTexts(gateTexts);
  useEffect(() => {
    if (gateSettings().gateId === '') return;
    warmReader();
    void openCameraEarly();
  }, []);
  return <div className="gate-page gate-opening">{t('listNever')}</div>;
}

function GateRoom() {
  const desk = useGateDesk();
  const { view, go } = useGateView();
  const { gateId } = useGateSettings();
  const isBusy = desk.inHand !== undefined;
  useEffect(() => (isBusy ? keepThisVersion() : undefined), [isBusy]);
  useWedge((text) => {
    if (!desk.mayLook()) return;
    go('desk');
    desk.onScan({ text, at: performance.now() });
  });
  const isChosen = desk.world.gates.some(([id]) => id === gateId);
  if (!isChosen) return <GateSetup desk={desk} onDone={() => go('desk')} />;
  return (
    <div className="gate-page">
      <GateWatch desk={desk} go={go} isCovered={view !== 'desk'} />
      {desk.inHand && <GateVerdictScreen key={desk.inHand.gateCase.key} desk={desk} inHand={desk.inHand} go={go} />}
      <Over view={view} go={go} desk={desk} />
    </div>
  );
}

function Over(props: { readonly view: GateView; readonly go: (view: GateView) => void; readonly desk: GateDesk }) {
  const { view, go, desk } = props;
  const done = () => go('desk');
  switch (view) {
    case 'setup':
      return <GateSetup desk={desk} onDone={done} />;
    case 'find':
      return <GateFind desk={desk} onDone={done} />;
    case 'vehicle':
      return <GateVehicle desk={desk} onDone={done} />;
    case 'visitor':
      return <GateVisitor desk={desk} onDone={done} />;
    case 'incident':
      return <GateIncident desk={desk} onDone={done} />;
    case 'shift':
      return <GateShift desk={desk} onDone={done} />;
    case 'question':
      return <GateQuestionScreen desk={desk} onDone={done} />;
    case 'members':
      return <GateMembers desk={desk} onDone={done} />;
    case 'desk':
      return undefined;
  }
}
