import { daysBetween, type Day } from '../../base/domain/day.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { modeNames } from '../domain/pack-words.ts';
import type { Schedule } from '../domain/schedule-shapes.ts';
import { calendarTexts } from './calendar-texts.ts';

/** Which day of the stay a date is; the stages have no gaps, so the first one begins with day 1. */
export function numberOfDay({ stages }: Schedule, day: Day): number {
  const first = stages[0]?.from;
  return first === undefined ? 0 : daysBetween(first, day) + 1;
}

/** One day: its number, its stage, whether a test is due, whether it is the last. Never by colour alone. */
export function CalendarDay(props: {
  readonly day: Day;
  readonly schedule: Schedule;
  readonly isChosen: boolean;
  readonly onChoose: (day: Day) => void;
}) {
  const t = useTexts(calendarTexts);
  const locale = useLocale();
  const { day, schedule, isChosen, onChoose } = props;
  const { anchor, release, stages, tests } = schedule;
  const index = stages.findIndex(({ from, to }) => day >= from && day <= to);
  const stage = stages[index];
  const isStart = day === anchor.day;
  const isOutside = !stage && !isStart && day !== release.day;
  const short =
    day.endsWith('-01') || isStart
      ? `${String(Number(day.slice(5, 7)))}/${String(Number(day.slice(8)))}`
      : String(Number(day.slice(8)));
  const marks = [
    ...(isStart ? [t('anchorDay')] : []),
    ...(stage ? [t('dayNumber', { n: numberOfDay(schedule, day) })] : []),
  ];
  return (
    <button
      type="button"
      className="ms-day"
      data-stage={stage ? index % 3 : undefined}
      data-outside={isOutside || undefined}
      aria-pressed={isChosen}
      onClick={() => onChoose(day)}
    >
      <span className="ms-day-date">{short}</span>
      <span className="ms-day-number">{marks.join(' ')}</span>
      {stage && stage.from === day && <span className="ms-day-mode">{modeNames[stage.mode][locale]}</span>}
      <span className="ms-day-marks">
        {tests.some((test) => test.day === day) && <span className="ms-day-test">{t('test')}</span>}
        {day === release.day && <span className="ms-day-release">{t('release')}</span>}
      </span>
    </button>
  );
}
