/** Zigbee install codes of makers: the address of the radio after `Z:`, sixteen hexadecimal digits. Zigbee2MQTT calls the device by it. */
const ZIGBEE = /^Z:(?<address>[0-9A-F]{16})(?:\$|$)/i;
/** Passes and certificates of people, payment codes, links: whatever is scanned by mistake must not become a sensor. */
const OTHER = /^(?:MS1:|MSR1:|HC1:|WIFI:|BEGIN:|[a-z][a-z0-9+.-]*:\/\/)/i;
const LONGEST = 120;

/**
 * The code of a sensor out of what a scanner read; undefined when it is no sensor. A plain text is the code itself, as the office prints it, or as a bridge
 * calls the device; of
 * a Zigbee install code the address as Zigbee2MQTT writes it (0x and small letters). Source: Zigbee Base Device Behavior 3.0, 10.1; zigbee2mqtt.io.
 */
export function codeOfScan(text: string): string | undefined {
  const read = text.trim();
  const address = ZIGBEE.exec(read)?.groups?.['address'];
  if (address !== undefined) return `0x${address.toLowerCase()}`;
  if (read === '' || read.length > LONGEST || /[\p{Cc}+#]/u.test(read) || OTHER.test(read)) return undefined;
  return read;
}
