import { z } from 'zod';
import { type Decision, refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { ROBOT_KINDS, type RobotKind } from './robot-note.ts';

/** Where the robots of each kind listen; an address anywhere else is refused, so that nobody sends notes to a stranger. */
const HOSTS: Readonly<Record<RobotKind, readonly string[]>> = {
  wecom: ['qyapi.weixin.qq.com'],
  dingtalk: ['oapi.dingtalk.com'],
  feishu: ['open.feishu.cn', 'open.larksuite.com'],
};

export const SaveRobot = z.object({
  robotId: idSchema<'robot'>(),
  kind: z.enum(ROBOT_KINDS),
  name: z.string().trim().min(1).max(60),
  /** Holds the robot's key: kept sealed, never shown again. */
  address: z.string().trim().min(1).max(500),
  /** Signs the messages, where the group asks for it. */
  secret: z.string().trim().min(1).max(200).optional(),
});
export type SaveRobot = z.infer<typeof SaveRobot>;

export const StopRobot = z.object({ robotId: idSchema<'robot'>() });
export type StopRobot = z.infer<typeof StopRobot>;

/** Sends one message at once, to see whether the group gets it. */
export const TestRobot = StopRobot;
export type TestRobot = z.infer<typeof TestRobot>;

export interface RobotSaved {
  readonly type: 'robotSaved';
  readonly subjectId: string;
  readonly kind: RobotKind;
  readonly name: string;
  readonly address: string;
  readonly secret: string | undefined;
}

export interface RobotStopped {
  readonly type: 'robotStopped';
  readonly subjectId: string;
}

/** Puts a robot into use. Refuses: robotAddressWrong. */
export function decideSaveRobot(input: SaveRobot): Decision<RobotSaved> {
  const { robotId, kind, name, address, secret } = input;
  if (!isAddressOf(kind, address)) return refuse('robotAddressWrong', { field: 'address' });
  return { facts: [{ type: 'robotSaved', subjectId: robotId, kind, name, address, secret }] };
}

/** Ends a robot. Refuses: robotUnknown. */
export function decideStopRobot(state: { readonly isKnown: boolean }, { robotId }: StopRobot): Decision<RobotStopped> {
  return state.isKnown ? { facts: [{ type: 'robotStopped', subjectId: robotId }] } : refuse('robotUnknown');
}

export interface RobotTested {
  readonly type: 'robotTested';
  readonly subjectId: string;
}

/** Tries a robot. Refuses: robotUnknown. */
export function decideTestRobot(state: { readonly isKnown: boolean }, { robotId }: TestRobot): Decision<RobotTested> {
  return state.isKnown ? { facts: [{ type: 'robotTested', subjectId: robotId }] } : refuse('robotUnknown');
}

/** What of an address may be shown again: where it leads and how it ends, never the key. */
export function maskAddress(address: string): string {
  const host = /^https:\/\/([^/?#]+)/.exec(address)?.[1] ?? '';
  return `${host}/…${address.slice(-4)}`;
}

/** True for an https address at the house that runs robots of this kind. */
function isAddressOf(kind: RobotKind, address: string): boolean {
  const host = /^https:\/\/([a-z0-9.-]+)\//.exec(address)?.[1];
  return host !== undefined && HOSTS[kind].includes(host);
}
