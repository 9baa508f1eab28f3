import { z } from 'zod';
import { useTexts } from '../../base/web/preferences.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { DOORS } from './doors.queries.ts';
import { doorsTexts } from './doors-texts.ts';

const Access = z.object({ user: z.string(), password: z.string() });

/** How a box or a bridge signs in. */
export function BrokerNote() {
  const t = useTexts(doorsTexts);
  const read = useRead({ topic: DOORS, path: '/api/sensor-broker', shape: Access });
  if (!read.data) return undefined;
  return (
    <section>
      <h2>{t('broker')}</h2>
      <p>{t('brokerWhat')}</p>
      <p className="ms-figures">
        {read.data.user} / {read.data.password}
      </p>
    </section>
  );
}
