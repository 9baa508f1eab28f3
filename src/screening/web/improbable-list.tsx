import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { HEALTH } from './health.queries.ts';
import { healthTexts } from './health-texts.ts';

const Line = z.object({
  kind: z.enum(['sameFigure', 'tooFast', 'sameForAll', 'jump']),
  temperature: z.number().optional(),
  count: z.number().optional(),
  from: z.union([z.number(), z.string()]).optional(),
  to: z.number().optional(),
  minutes: z.number().optional(),
  who: z.object({ name: z.string(), dwelling: z.string() }).optional(),
  worker: z.string().optional(),
});
const Reply = z.object({ total: z.number(), rows: z.array(Line) });

/** Readings that hardly happen by themselves. Nothing is shown when there are none. */
export function ImprobableList() {
  const t = useTexts(healthTexts);
  const community = useCommunityId();
  const read = useRead({
    ...{ topic: HEALTH, path: '/api/health/improbable', params: { community }, shape: Reply },
    facts: ['healthAnswered'],
  });
  const { rows = [], total = 0 } = read.data ?? {};
  if (rows.length === 0) return null;
  return (
    <section className="ms-screening-block">
      <h2>{t('improbable')}</h2>
      <p>{t('improbableAbout')}</p>
      {total > rows.length && <p>{t('improbableMore', { count: rows.length, total })}</p>}
      <ul className="ms-screening-list">
        {rows.map(({ kind, who, worker, temperature = 0, count = 0, from = 0, to = 0, minutes = 0 }, at) => (
          <li key={at}>
            <StatusMark status="ask" text={who ? `${who.name} ${who.dwelling}` : (worker ?? t('ownAnswer'))} />
            <span>{t(kind, { temperature: temperature.toFixed(1), count, from, to, minutes })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
