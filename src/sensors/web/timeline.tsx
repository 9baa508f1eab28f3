import { z } from 'zod';
import { groupBy } from '../../base/domain/group-by.ts';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { ALARM_OUTCOMES } from '../domain/judge-openings.ts';
import { openSeconds } from '../domain/open-spans.ts';
import { alarmOutcomeTexts } from '../domain/work-kinds.ts';
import { DOORS, momentText } from './doors.queries.ts';
import { doorsTexts } from './doors-texts.ts';
import './timeline.css';

const Door = z.object({
  dwelling: z.string(),
  moments: z.array(
    z.object({
      at: z.string(),
      kind: z.enum(['opened', 'closed', 'tampered', 'batteryLow']),
      outcome: z.string().nullable(),
    }),
  ),
});

/** Every word of a door, the newest first, and what openings were. The look is recorded. */
export function Timeline({ dwellingId, onClose }: { readonly dwellingId: string; readonly onClose: () => void }) {
  const t = useTexts(doorsTexts);
  const community = useCommunityId();
  const read = useRead({ topic: DOORS, path: `/api/doors/${dwellingId}`, params: { community }, shape: Door });
  return (
    <FormWindow title={`${t('timeline')} · ${read.data?.dwelling ?? ''}`} onClose={onClose}>
      {read.isPending && <TextSkeleton lines={6} />}
      {read.error && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data?.moments.length === 0 && <p>{t('nothingYet')}</p>}
      {read.data && <Days moments={read.data.moments} />}
    </FormWindow>
  );
}

type Moment = z.infer<typeof Door>['moments'][number];

/** Day by day, the newest first, each opening with how long the door stood open and what it was. */
function Days({ moments }: { readonly moments: readonly Moment[] }) {
  const t = useTexts(doorsTexts);
  const seconds = openSeconds(moments);
  const told = moments.map((moment, at) => ({ ...moment, seconds: seconds[at], isLast: at === 0 }));
  const days = groupBy(told, ({ at }) => momentText(at).slice(0, 5));
  return (
    <div className="ms-door-days">
      {Array.from(days, ([day, own]) => (
        <section key={day}>
          <h3 className="ms-figures">{day}</h3>
          <ol>
            {own.map((moment) => (
              <li key={`${moment.at} ${moment.kind}`} data-kind={moment.kind}>
                <span className="ms-figures">{momentText(moment.at).slice(6)}</span>
                <span>
                  <strong>{t(moment.kind)}</strong> {moment.kind === 'opened' && <Span {...moment} />}
                </span>
                {moment.kind === 'opened' && <Outcome code={moment.outcome} />}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Span({ seconds, isLast }: { readonly seconds: number | undefined; readonly isLast: boolean }) {
  const t = useTexts(doorsTexts);
  if (seconds === undefined) return isLast ? <span>{t('stillOpen')}</span> : undefined;
  const minutes = Math.round(seconds / 60);
  return <span className="ms-soft">{minutes === 0 ? t('seconds', { n: seconds }) : t('minutes', { n: minutes })}</span>;
}

function Outcome({ code }: { readonly code: string | null }) {
  const t = useTexts(doorsTexts);
  const locale = useLocale();
  if (code === null) return <StatusMark status="late" text={t('waiting')} />;
  const known = ALARM_OUTCOMES.find((one) => one === code);
  return known === undefined ? undefined : <StatusMark status="pass" text={alarmOutcomeTexts[known][locale]} />;
}
