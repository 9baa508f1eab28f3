import { found, type Finding } from './finding.ts';
import { isSomebody, type GateQuestion } from './gate-question.ts';
import { isRepeat } from './judge-passage.ts';

/**
 * A reading at or above the threshold of its site is measured again after some minutes of rest; only a second one at or above it is a
 * fever. A second reading taken too early does not count, because running for the bus is no fever.
 * Source: needs B5; GateRules.feverAt for the thresholds.
 */
export function judgeTemperature(question: GateQuestion): Finding | undefined {
  const { first, second, rules, direction } = question;
  if (first === undefined) {
    const asks = rules.asksTemperature && direction === 'in' && isSomebody(question) && !isRepeat(question);
    return asks ? found('temperatureMissing') : undefined;
  }
  const threshold = rules.feverAt[question.temperatureSite ?? rules.temperatureSite];
  if (first.value < threshold) return undefined;
  const restsUntil = Date.parse(first.at) + rules.measureAgainMinutes * 60_000;
  if (second === undefined || Date.parse(second.at) < restsUntil) {
    return found('measureAgain', { minutes: rules.measureAgainMinutes, degrees: degrees(first.value) });
  }
  return second.value >= threshold ? found('fever', { degrees: degrees(second.value) }) : undefined;
}

/** A reading as it is read out, `36.5`. */
export function degrees(tenths: number): string {
  return (tenths / 10).toFixed(1);
}
