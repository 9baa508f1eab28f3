import type { Locale } from '../../base/domain/texts.ts';
import type { AreaReport } from './area-report.ts';

/** Chat robots that offices put into their groups. */
export const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** Figures of the note, in order; sums only, nobody's name. */
const NOTE_CODES: readonly string[] = [
  ...['residents', 'isolationPresent', 'isolationIn', 'isolationOut', 'testsMissed'],
  ...['symptoms', 'gateChecks', 'gateFever', 'tasksDone', 'tasksLate'],
];

/** The daily note: what the day came to in figures. Holds no name, number or place of anybody. */
export function robotNote(report: AreaReport, locale: Locale): string {
  const lines = report.lines
    .filter(({ code, isUsed }) => NOTE_CODES.includes(code) && isUsed)
    .map(({ name, value, unit }) => `${name}${locale === 'en' ? ': ' : '：'}${value} ${unit}`);
  return [`${report.area.name} ${report.day}`, ...lines].join('\n');
}

/**
 * The body of a message as each robot wants it. Source: developer.work.weixin.qq.com/document/path/91770 (WeCom group robot),
 * open.dingtalk.com (custom robot, text message), open.feishu.cn (custom bot, text message).
 */
export function robotBody(kind: RobotKind, text: string): object {
  if (kind === 'feishu') return { msg_type: 'text', content: { text } };
  return { msgtype: 'text', text: { content: text } };
}
