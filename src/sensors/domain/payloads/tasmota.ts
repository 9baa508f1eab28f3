import type { ReadPayload, SensorReport } from '../sensor-report.ts';
import { membersOf, objectOf } from './json-payload.ts';

const TOPIC = /^(?<prefix>tele|stat)\/(?<device>.+)\/(?<what>SENSOR|RESULT|LWT|STATE|SWITCH\d*)$/;
const SWITCH = /^Switch\d*$/;

/**
 * Tasmota with a reed contact on a switch input, SwitchMode 1 (follow): ON while the circuit, and with it the door, is closed.
 * `tele/<device>/SENSOR` and `stat/<device>/RESULT` carry it, `tele/<device>/LWT` whether the device is there. Its local times have no zone.
 * Source: Tasmota documentation, Buttons and switches; MQTT.
 */
export const readTasmota: ReadPayload = ({ topic, payload }) => {
  const groups = TOPIC.exec(topic)?.groups;
  const code = groups?.['device'];
  if (code === undefined) return undefined;
  if (groups?.['what'] === 'LWT') return readPresence(code, payload.trim());
  const members = objectOf(payload) ?? {};
  const [contact] = Object.entries(members).flatMap(([name, value]) => (SWITCH.test(name) ? contactOf(value) : []));
  return contact === undefined ? [] : [{ code, contact, line: 'online' }];
};

function readPresence(code: string, said: string): readonly SensorReport[] {
  if (said === 'Online') return [{ code, line: 'online' }];
  return said === 'Offline' ? [{ code, line: 'offline' }] : [];
}

function contactOf(value: unknown): readonly ('open' | 'closed')[] {
  const said = typeof value === 'string' ? value : membersOf(value)?.['Action'];
  if (said === 'ON') return ['closed'];
  return said === 'OFF' ? ['open'] : [];
}
