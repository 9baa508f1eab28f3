import { createHmac } from 'node:crypto';
import type { Instant } from '../../base/domain/day.ts';
import type { Vault } from '../../base/server/secret.ts';
import { robotBody, type RobotKind } from '../domain/robot-note.ts';

/** What leaves the house: an address and a body. */
export interface RobotMessage {
  readonly url: string;
  readonly body: object;
}

/** The one door to the outside; answers `sent` or a code. Tests put a fake in its place. */
export type PostRobot = (message: RobotMessage) => Promise<string>;

const TIMEOUT_MS = 10_000;

/** Sends it over the network. */
export async function postRobot({ url, body }: RobotMessage): Promise<string> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    return reply.ok ? 'sent' : `http${reply.status}`;
  } catch {
    // No line, no name, no time: the next round tries again.
    return 'unreachable';
  }
}

/**
 * The message, signed where the group asks for it. Source: open.dingtalk.com, "custom robot security settings"; open.feishu.cn, "custom
 * bot signature verification".
 */
export function robotMessage(of: {
  readonly kind: RobotKind;
  readonly address: string;
  readonly secret: string | undefined;
  readonly text: string;
  readonly now: Instant;
}): RobotMessage {
  const { kind, address, secret, text, now } = of;
  const body = robotBody(kind, text);
  if (secret === undefined || kind === 'wecom') return { url: address, body };
  const ms = Date.parse(now);
  if (kind === 'dingtalk') {
    const sign = createHmac('sha256', secret).update(`${ms}\n${secret}`).digest('base64');
    return { url: `${address}&timestamp=${ms}&sign=${encodeURIComponent(sign)}`, body };
  }
  const timestamp = String(Math.floor(ms / 1000));
  const sign = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
  return { url: address, body: { timestamp, sign, ...body } };
}

/** The message of a kept robot: its address and secret are opened here and go nowhere else. */
export function openRobotMessage(
  robot: { readonly kind: RobotKind; readonly addressSealed: Buffer; readonly secretSealed: Buffer | null },
  of: { readonly vault: Vault; readonly text: string; readonly now: Instant },
): RobotMessage {
  const address = of.vault.open(robot.addressSealed).toString('utf8');
  const secret = robot.secretSealed ? of.vault.open(robot.secretSealed).toString('utf8') : undefined;
  return robotMessage({ kind: robot.kind, address, secret, text: of.text, now: of.now });
}
