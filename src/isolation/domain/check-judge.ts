import { dayOf, type Day, type Instant } from '../../base/domain/day.ts';
import { answerTo, type Answers } from '../../forms/domain/answer.ts';
import { isFever, type CheckReading } from '../../protocol/domain/readings.ts';
import type { Schedule } from '../../protocol/domain/schedule-shapes.ts';

/** Where the protocol names no threshold: the one every notice uses for the axilla. Source: domain.md 1.3. */
const USUAL_FEVER_TENTHS = 373;

/** A check as a reading of the protocol: temperature in tenths of a degree, symptoms without "none of these". */
export function readingOf(answers: Answers, day: Day): CheckReading {
  const temperature = answerTo(answers, 'temperature');
  const symptoms = answerTo(answers, 'symptoms');
  const named = Array.isArray(symptoms)
    ? symptoms.filter((one: unknown) => typeof one === 'string' && one !== 'none')
    : [];
  return {
    day,
    ...(typeof temperature === 'number' ? { tenths: Math.round(temperature * 10), site: 'axilla' as const } : {}),
    symptoms: named,
  };
}

/** Reads the answers of an order by the day on which they were given. */
export function readingsOf(
  answers: readonly { readonly at: Instant; readonly answers: Answers }[],
  timeZone: string,
): readonly CheckReading[] {
  return answers.map(({ at, answers: values }) => readingOf(values, dayOf(at, timeZone)));
}

/** What a doctor has to look at: codes of reasons; empty when nothing is wrong. */
export function abnormalIn(schedule: Schedule, reading: CheckReading): readonly string[] {
  const check = schedule.checks.find(({ day }) => day === reading.day) ?? schedule.checks.at(-1);
  const tenths = reading.tenths ?? 0;
  const fever = isFever(check?.thresholds ?? {}, reading) ?? tenths >= USUAL_FEVER_TENTHS;
  const isHot = fever && tenths > 0;
  return [...(isHot ? ['fever'] : []), ...reading.symptoms.filter((one) => one !== 'fever' || !isHot)];
}
