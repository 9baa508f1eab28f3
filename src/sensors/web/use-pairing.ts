import { useMemo, useState } from 'react';
import { newId } from '../../base/web/new-id.ts';
import { sendLater, useSnapshotPart } from '../../base/web/offline/hooks.ts';
import { usePending } from '../../base/web/offline/pending.ts';
import type { OwnPairing } from '../domain/pair-step.ts';
import { PAIRING_COMMANDS, pendingPairings } from '../domain/pending-pairings.ts';
import { SensorBoxRow, SensorHomeRow } from '../domain/sensor-snapshot.ts';

/** What the phone holds of sensors and doors, what it has done itself, and the two acts. */
export interface Pairing {
  readonly boxes: readonly SensorBoxRow[];
  readonly homes: readonly SensorHomeRow[];
  /** By code: what the server has not told this phone of yet, and what was done since the page was opened. */
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
  const pending = usePending(PAIRING_COMMANDS);
  const [noted, setNoted] = useState<ReadonlyMap<string, OwnPairing>>(new Map());
  return useMemo(() => {
    const own = new Map([...pendingPairings({ pending, boxes, homes }), ...noted]);
    const note = (code: string, done: OwnPairing): void => setNoted((before) => new Map([...before, [code, done]]));
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
  }, [boxes, homes, pending, noted]);
}
