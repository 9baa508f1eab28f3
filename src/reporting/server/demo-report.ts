import { addDays } from '../../base/domain/day.ts';
import type { DemoActs } from '../../base/server/demo-acts.ts';
import { newId } from '../../base/server/ids.ts';

/** Yesterday's daily sheet, made and signed in the evening. */
export async function writeDemoReport(acts: DemoActs): Promise<void> {
  const [reportId, by] = [newId(), acts.director];
  const day = addDays(acts.today, -1);
  const at = (hour: number) => ({ days: -1, hour });
  if (!(await acts.run({ name: 'makeReport', input: { reportId, day }, by, at: at(16.75) }))) return;
  const note = '首日启用本系统，前一日数据按台账补录。';
  for (const check of ['gateBalance', 'testsBalance', 'isolationPlaces'])
    await acts.run({ name: 'explainCheck', input: { reportId, check, note }, by, at: at(17) });
  await acts.run({ name: 'signReport', input: { reportId }, by, at: at(17.25) });
}
