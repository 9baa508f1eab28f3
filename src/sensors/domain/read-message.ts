import { createHomeAssistantReader } from './payloads/home-assistant.ts';
import { readPlain } from './payloads/plain.ts';
import { readTasmota } from './payloads/tasmota.ts';
import { readZigbee2Mqtt } from './payloads/zigbee2mqtt.ts';
import type { BrokerMessage, SensorReport } from './sensor-report.ts';

/** Topics that are listened to, as MQTT filters; the state topics of Home Assistant devices may be any. */
export const SENSOR_TOPICS = ['menshen/door/+', 'zigbee2mqtt/#', 'tele/#', 'stat/#', 'homeassistant/#'] as const;

/** Where devices announce themselves once and for all: brokers keep these messages for whoever asks. */
export const ANNOUNCING_TOPICS = [
  'homeassistant/binary_sensor/+/config',
  'homeassistant/binary_sensor/+/+/config',
] as const;

/** Reads every message by the first dialect that knows it; unknown ones say nothing. */
export function createMessageReader(): (message: BrokerMessage) => readonly SensorReport[] {
  const dialects = [readPlain, readZigbee2Mqtt, readTasmota, createHomeAssistantReader()];
  return (message) => {
    for (const read of dialects) {
      const reports = read(message);
      if (reports) return reports;
    }
    return [];
  };
}
