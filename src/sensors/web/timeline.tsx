import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { ALARM_OUTCOMES } from '../domain/judge-openings.ts';
import { alarmOutcomeTexts } from '../domain/work-kinds.ts';
import { DOORS, momentText } from './doors.queries.ts';
import { doorsTexts } from './doors-texts.ts';

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
      {read.data && (
        <ol>
          {read.data.moments.map(({ at, kind, outcome }) => (
            <li key={`${at} ${kind}`}>
              <span className="ms-figures">{momentText(at)}</span> <strong>{t(kind)}</strong> <Outcome code={outcome} />
            </li>
          ))}
        </ol>
      )}
    </FormWindow>
  );
}

function Outcome({ code }: { readonly code: string | null }) {
  const locale = useLocale();
  const known = ALARM_OUTCOMES.find((one) => one === code);
  return known === undefined ? undefined : <span>{alarmOutcomeTexts[known][locale]}</span>;
}
