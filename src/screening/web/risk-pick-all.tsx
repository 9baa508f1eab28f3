import { App, Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import type { QueryParams } from '../../base/web/query-params.ts';
import { getJson } from '../../base/web/request.ts';
import { riskTexts } from './risk-texts.ts';

const Picked = z.object({ personId: z.string(), householdId: z.string() });
const Reply = z.object({ rows: z.array(Picked) });

/** Picks everybody who fits the filters, on whatever page they stand. */
export function PickEverybody(of: {
  readonly params: QueryParams;
  readonly onPick: (lines: readonly z.infer<typeof Picked>[]) => void;
}) {
  const t = useTexts(riskTexts);
  const say = useFailureText('read');
  const { message } = App.useApp();
  const [isReading, setReading] = useState(false);
  const pick = async (): Promise<void> => {
    setReading(true);
    try {
      const { rows } = await getJson({ path: '/api/risks/ids', params: of.params, shape: Reply });
      of.onPick(rows);
      void message.info(t('pickedAll', { count: formatCount(rows.length) }));
    } catch (error) {
      void message.error(say(failureOf(error)));
    } finally {
      setReading(false);
    }
  };
  return (
    <Button loading={isReading} onClick={() => void pick()}>
      {t('pickAll')}
    </Button>
  );
}
