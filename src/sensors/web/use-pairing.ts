import { useMemo, useState } from 'react';
import { newId } from '../../base/web/new-id.ts';
import { sendLater, useSnapshotPart } from '../../base/web/offline/hooks.ts';
import type { OwnPairing } from '../domain/pair-step.ts';
import { SensorBoxRow, SensorHomeRow } from '../domain/sensor-snapshot.ts';

/** What the phone holds of sensors and doors, what it has done itself, and the two acts. */
export interface Pairing {
  readonly boxes: readonly SensorBoxRow[];
  readonly homes: readonly SensorHomeRow[];
  /** By code, since the page was opened. */
  readonly own: ReadonlyMap<string, OwnPairing>;
  /** Into stock where `sensorId` is not known yet, and to the door. */
  hang(of: {
    readonly code: string;
    readonly sensorId: string | undefined;
    readonly home: SensorHomeRow;
  }): Promise<void>;
  takeDown(of: { readonly code: string; readonly sensorId: string }): Promise<void>;
}

/** Hanging and taking down through the outbox: with or without a network. */
export function usePairing(): Pairing {
  const boxes = useSnapshotPart('sensorBoxes', SensorBoxRow);
  const homes = useSnapshotPart('sensorHomes', SensorHomeRow);
  const [own, setOwn] = useState<ReadonlyMap<string, OwnPairing>>(new Map());
  return useMemo(() => {
    const note = (code: string, done: OwnPairing): void => setOwn((before) => new Map([...before, [code, done]]));
    return {
      ...{ boxes, homes, own },
      async hang({ code, sensorId: known, home: [dwellingId, orderId, door] }) {
        const sensorId = known ?? newId();
        if (known === undefined) await sendLater({ name: 'addSensors', input: { sensors: [{ sensorId, code }] } });
        await sendLater({ name: 'installSensor', input: { sensorId, dwellingId, orderId } });
        note(code, { kind: 'hung', sensorId, dwellingId, door });
      },
      async takeDown({ code, sensorId }) {
        await sendLater({ name: 'collectSensor', input: { sensorId } });
        note(code, { kind: 'collected', sensorId });
      },
    };
  }, [boxes, homes, own]);
}
