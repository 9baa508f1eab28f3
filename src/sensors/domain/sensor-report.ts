import type { Instant } from '../../base/domain/day.ts';

/** One word of a contact sensor, whatever dialect it came in. What a device does not say is absent. */
export interface SensorReport {
  /** What the device calls itself on the broker. */
  readonly code: string;
  readonly contact?: 'open' | 'closed' | undefined;
  /** Its housing was opened or it was torn off. */
  readonly tamper?: boolean | undefined;
  /** Percent, 0 to 100. */
  readonly battery?: number | undefined;
  readonly isBatteryLow?: boolean | undefined;
  /** `offline`: the bridge has lost it. */
  readonly line?: 'online' | 'offline' | undefined;
  /** When the device says that it was; most tell no time. */
  readonly saidAt?: Instant | undefined;
  /** Of the message that brought it, and whether that may have come before. */
  readonly mark?: string | undefined;
  readonly isAgain?: boolean | undefined;
}

/** A message as it lies on the broker. */
export interface BrokerMessage {
  readonly topic: string;
  /** As text; what is not UTF-8 is read by nobody. */
  readonly payload: string;
}

/** A message as a broker hands it over. */
export interface HandedMessage extends BrokerMessage {
  /** Tells it from other words of this broker. Absent where the broker wants no answer. */
  readonly mark?: string;
  /** The broker says that it may have handed it over before. */
  readonly isAgain?: boolean;
}

/** Reads one dialect: the reports of a message, or undefined when the message is none of its own. Never throws. */
export type ReadPayload = (message: BrokerMessage) => readonly SensorReport[] | undefined;
