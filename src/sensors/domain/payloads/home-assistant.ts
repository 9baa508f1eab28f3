import type { BrokerMessage, SensorReport } from '../sensor-report.ts';
import { membersOf, objectOf } from './json-payload.ts';

const CONFIG = /^homeassistant\/binary_sensor\/(?:[^/]+\/)?(?<object>[^/]+)\/config$/;
const DOORS: readonly unknown[] = ['door', 'opening', 'window', 'garage_door'];
/** A site has thousands of doors; more announcements than this are an attack. */
const MOST_TOPICS = 50_000;

/** How a device that announced itself says what its door does. */
interface Announced {
  readonly code: string;
  readonly on: string;
  readonly off: string;
  /** The member of a JSON payload that tells; the whole payload where there is none. */
  readonly member: string | undefined;
}

/**
 * Devices that announce themselves as Home Assistant expects it (`homeassistant/binary_sensor/.../config`, class door or opening); what
 * follows on their state topic is read by what they announced. Of value templates only `{{ value_json.NAME }}` is understood: ON means open.
 * Source: home-assistant.io, MQTT discovery and MQTT binary sensor; developers.home-assistant.io, binary sensor device classes.
 */
export function createHomeAssistantReader(): (message: BrokerMessage) => readonly SensorReport[] | undefined {
  const byTopic = new Map<string, Announced>();
  return ({ topic, payload }) => {
    const object = CONFIG.exec(topic)?.groups?.['object'];
    if (object !== undefined) {
      const announced = readConfig(payload, object);
      if (announced && byTopic.size < MOST_TOPICS) byTopic.set(announced.topic, announced);
      return [];
    }
    const announced = byTopic.get(topic);
    return announced && readState(announced, payload);
  };
}

function readConfig(payload: string, object: string): (Announced & { readonly topic: string }) | undefined {
  const members = objectOf(payload) ?? {};
  const topic = textOf(members, ['state_topic', 'stat_t']);
  if (topic === undefined || !DOORS.includes(members['device_class'] ?? members['dev_cla'])) return undefined;
  const base = textOf(members, ['~']) ?? '';
  const template = textOf(members, ['value_template', 'val_tpl']);
  return {
    topic: topic.replace('~', base),
    code: textOf(members, ['unique_id', 'uniq_id']) ?? object,
    on: textOf(members, ['payload_on', 'pl_on']) ?? 'ON',
    off: textOf(members, ['payload_off', 'pl_off']) ?? 'OFF',
    member: template === undefined ? undefined : /value_json\.(\w+)/.exec(template)?.[1],
  };
}

function textOf(members: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  return names.map((name) => members[name]).find((value) => typeof value === 'string');
}

function readState({ code, on, off, member }: Announced, payload: string): readonly SensorReport[] {
  const value = member === undefined ? payload.trim() : membersOf(objectOf(payload))?.[member];
  const said = typeof value === 'boolean' ? (value ? 'true' : 'false') : value;
  if (said === on) return [{ code, contact: 'open', line: 'online' }];
  return said === off ? [{ code, contact: 'closed', line: 'online' }] : [];
}
