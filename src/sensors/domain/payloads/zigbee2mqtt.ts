import type { BrokerMessage, ReadPayload, SensorReport } from '../sensor-report.ts';
import { instantOfValue, objectOf, percentOf } from './json-payload.ts';

const BASE = 'zigbee2mqtt/';
const AVAILABILITY = '/availability';

/**
 * Zigbee2MQTT: `zigbee2mqtt/<name>` with the state of a device, `zigbee2mqtt/<name>/availability`. `contact` is true while the door is shut.
 * Source: zigbee2mqtt.io, MQTT topics and messages; device pages of contact sensors.
 */
export const readZigbee2Mqtt: ReadPayload = (message) => {
  if (!message.topic.startsWith(BASE)) return undefined;
  const name = message.topic.slice(BASE.length);
  // What the bridge says of itself is about no door.
  if (name === '' || name.startsWith('bridge/')) return [];
  return name.endsWith(AVAILABILITY)
    ? readAvailability(message, name.slice(0, -AVAILABILITY.length))
    : readState(message, name);
};

function readAvailability({ payload }: BrokerMessage, code: string): readonly SensorReport[] {
  const said = objectOf(payload)?.['state'] ?? payload.trim();
  return said === 'online' || said === 'offline' ? [{ code, line: said }] : [];
}

function readState({ payload }: BrokerMessage, code: string): readonly SensorReport[] {
  const members = objectOf(payload);
  // A name with a slash below is a command to a device, not its word.
  if (!members || /\/(?:set|get)$/.test(code)) return [];
  const { contact, tamper, battery_low: isBatteryLow } = members;
  if (typeof contact !== 'boolean' && typeof tamper !== 'boolean') return [];
  return [
    {
      code,
      contact: typeof contact === 'boolean' ? (contact ? 'closed' : 'open') : undefined,
      tamper: typeof tamper === 'boolean' ? tamper : undefined,
      battery: percentOf(members['battery']),
      isBatteryLow: typeof isBatteryLow === 'boolean' ? isBatteryLow : undefined,
      line: 'online',
      saidAt: instantOfValue(members['last_seen']),
    },
  ];
}
