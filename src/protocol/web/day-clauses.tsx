import type { ReactNode } from 'react';
import type { Day } from '../../base/domain/day.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { anchorNames, conditionNames, goingOutNames, modeNames, placeNames } from '../domain/pack-words.ts';
import type { Schedule } from '../domain/schedule-shapes.ts';
import { numberOfDay } from './calendar-day.tsx';
import { calendarTexts } from './calendar-texts.ts';
import { ClauseText } from './clause-text.tsx';

/** Everything that holds on one day of a stay, each line with its clause. */
export function DayClauses({ day, schedule }: { readonly day: Day; readonly schedule: Schedule }) {
  const t = useTexts(calendarTexts);
  const locale = useLocale();
  const { anchor, stages, checks, tests, release, standing, early } = schedule;
  const stage = stages.find(({ from, to }) => day >= from && day <= to);
  const gate = standing.find(({ from, to }) => day >= from && day <= to);
  const of = stages.reduce((sum, { days }) => sum + days, 0);
  const isInside = stage !== undefined || day === anchor.day;
  return (
    <aside className="ms-day-clauses" aria-live="polite">
      <h3>
        <span className="ms-figures">{day}</span>
        {stage && <span className="ms-soft"> {t('dayOf', { n: numberOfDay(schedule, day), of })}</span>}
      </h3>
      {!isInside && <p className="ms-soft">{t('outside')}</p>}
      <dl>
        {day === anchor.day && (
          <Line name={`${t('anchorDay')} · ${anchorNames[anchor.kind][locale]}`}>
            <ClauseText clause={anchor.clause} />
          </Line>
        )}
        {stage && (
          <Line
            name={`${modeNames[stage.mode][locale]} · ${placeNames[stage.place][locale]} · ${goingOutNames[stage.mayGoOut][locale]}`}
          >
            <ClauseText clause={stage.clause} />
          </Line>
        )}
        {tests
          .filter((test) => test.day === day)
          .map(({ clause, isDoubled, stage: at }) => (
            <Line key={`test${String(at)}`} name={isDoubled ? `${t('test')} · ${t('doubled')}` : t('test')}>
              <ClauseText clause={clause} />
            </Line>
          ))}
        {checks
          .filter((check) => check.day === day)
          .map(({ clause, stage: at }) => (
            <Line key={`check${String(at)}`} name={t('check')}>
              <ClauseText clause={clause} />
            </Line>
          ))}
        {early?.day === day && (
          <Line name={early.conditions.map((code) => conditionNames[code][locale]).join(' + ')}>
            <ClauseText clause={early.clause} />
          </Line>
        )}
        {day === release.day && (
          <Line
            name={`${t('release')} · ${release.conditions.map(({ code }) => conditionNames[code][locale]).join(' + ')}`}
          >
            <ClauseText clause={release.clause} />
          </Line>
        )}
        {isInside && <Line name={t('atGate')}>{gate ? t(gate.code) : t('nothing')}</Line>}
      </dl>
    </aside>
  );
}

function Line(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
