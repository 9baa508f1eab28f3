import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { DayInput } from '../../base/web/day-input.tsx';
import { addDays, daysBetween, findDay, type Day } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Measure } from '../domain/measure.ts';
import type { Pack } from '../domain/pack.ts';
import { ANCHOR_KINDS, anchorNames } from '../domain/pack-words.ts';
import { scheduleOf } from '../domain/schedule.ts';
import type { Schedule } from '../domain/schedule-shapes.ts';
import { CalendarDay } from './calendar-day.tsx';
import { calendarTexts } from './calendar-texts.ts';
import { DayClauses } from './day-clauses.tsx';
import './calendar.css';

/** What an order made for a day would be, day by day, with the clauses behind the chosen day. */
export function OrderCalendar({ pack }: { readonly pack: Pack }) {
  const t = useTexts(calendarTexts);
  const locale = useLocale();
  const [search, setSearch] = useSearchParams();
  const measure = pack.measures.find(({ id }) => id === search.get('measure')) ?? pack.measures[0];
  if (!measure) return null;
  const kinds = kindsOf(measure);
  const kind = kinds.find((one) => one === search.get('kind')) ?? measure.anchor.kind;
  const text = search.get('day') ?? localToday();
  const day = findDay(text);
  const set = (changes: Readonly<Record<string, string>>) =>
    setSearch({ ...Object.fromEntries(search), ...changes }, { replace: true, preventScrollReset: true });
  const schedule = day && scheduleOf({ pack, measure: measure.id, anchor: { kind, day } });
  return (
    <>
      <p className="ms-soft">{t('what')}</p>
      <div className="ms-calendar-fields">
        <label>
          {t('measure')}
          <Select
            value={measure.id}
            style={{ minWidth: 180 }}
            options={pack.measures.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            onChange={(id) => set({ measure: id, kind: '' })}
          />
        </label>
        <label>
          {t('kind')}
          <Select
            value={kind}
            style={{ minWidth: 160 }}
            options={kinds.map((one) => ({ value: one, label: anchorNames[one][locale] }))}
            onChange={(one) => set({ kind: one })}
          />
        </label>
        <label>
          {t('day')}
          <DayInput value={text} onDay={(day) => set({ day, on: '' })} />
        </label>
      </div>
      {!schedule && <p role="status">{t('noDay')}</p>}
      {schedule && !isRefusal(schedule) && (
        <CalendarView
          schedule={schedule}
          measure={measure}
          chosen={findDay(search.get('on') ?? '')}
          onChoose={(on) => set({ on })}
        />
      )}
    </>
  );
}

function kindsOf({ anchor }: Measure) {
  return ANCHOR_KINDS.filter((kind) => kind === anchor.kind || kind === anchor.fallback?.kind);
}

/** Today where the reader sits; a starting value only, the rules never ask the clock. */
function localToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function CalendarView(props: {
  readonly schedule: Schedule;
  readonly measure: Measure;
  readonly chosen: Day | undefined;
  readonly onChoose: (day: Day) => void;
}) {
  const t = useTexts(calendarTexts);
  const { schedule, measure, chosen, onChoose } = props;
  const { anchor, release, tests } = schedule;
  const total = measure.stages.reduce((sum, { days }) => sum + days, 0);
  const shown = chosen ?? schedule.stages[0]?.from ?? anchor.day;
  const details = { from: anchor.day, release: release.day, days: total, tests: tests.length };
  return (
    <>
      <p className="ms-calendar-sum" role="status">
        {release.isEarliest ? t('earliest', details) : t('summary', details)}
      </p>
      <div className="ms-calendar-both">
        <div className="ms-calendar" role="group">
          {t('weekdays')
            .split(',')
            .map((name) => (
              <span key={name} className="ms-calendar-weekday">
                {name}
              </span>
            ))}
          {weeks(anchor.day, release.day).map((day) => (
            <CalendarDay key={day} day={day} schedule={schedule} isChosen={day === shown} onChoose={onChoose} />
          ))}
        </div>
        <DayClauses day={shown} schedule={schedule} />
      </div>
    </>
  );
}

/** Whole weeks from Monday to Sunday that hold both days. */
function weeks(from: Day, to: Day): readonly Day[] {
  // 3 January 2000 was a Monday.
  const monday = addDays(from, -mod(daysSince(from), 7));
  const count = Math.ceil((daysBetween(monday, to) + 1) / 7) * 7;
  return Array.from({ length: count }, (_, index) => addDays(monday, index));
}

const MONDAY = findDay('2000-01-03');

function daysSince(day: Day): number {
  return MONDAY ? daysBetween(MONDAY, day) : 0;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
