import { addDays } from '../../base/domain/day.ts';
import type { DemoActs, DemoResident } from '../../base/server/demo-acts.ts';
import { newId } from '../../base/server/ids.ts';
import { writeSheet, type SheetColumn } from '../../sheets/server/api.ts';
import { demoTasksOf } from './demo-screening-queries.ts';

const text = (header: string, widthChars = 14): SheetColumn => ({ header, widthChars, kind: 'text' });
const COLUMNS = [
  ...[text('线索编号', 16), text('姓名'), text('性别', 6), text('身份证号', 22), text('手机号', 14)],
  ...[text('居住地址', 34), text('来自', 16), text('到达时间', 12), text('核查内容', 30)],
];
const [SURE, DOUBTFUL] = [42, 9];
const STRANGERS = ['冯雨桐', '韩志远', '曹可欣', '魏长青', '苏念慈', '丁启明', '任书瑶', '姚庆生', '钟灵', '姜海潮'];
const OUTCOMES = ['elsewhere', 'alreadyCared', 'checked'] as const;

/** A list from above with sixty people: most found, some doubtful, some nobody of ours; a third of the work is done. */
export async function writeDemoList(acts: DemoActs): Promise<void> {
  const fileId = newId();
  const fileName = '风险地区来返人员协查名单（演示）.xlsx';
  const bytes = await writeSheet({ sheets: [{ name: '名单', columns: COLUMNS, rows: rowsOf(acts) }] });
  await acts.run({
    name: 'receiveList',
    input: { listId: newId(), fileId, fileName, sender: '区疾控中心', urgency: 1 },
    by: acts.director,
    at: { days: 0, hour: 7 },
    file: { fileId, fileName, bytes },
  });
  const { communityId } = acts;
  const tasks = await acts.db.asOwner((tx) => demoTasksOf(tx, { communityId, kind: 'listCheck' }));
  const done = tasks.filter((_, at) => at % 3 === 1);
  await acts.runAll(
    done.map(({ taskId, assignee: by }, at) => {
      const outcome = OUTCOMES[at % OUTCOMES.length] ?? OUTCOMES[0];
      const answered =
        outcome === 'checked' ? { formKey: 'travelHistory', answerId: newId(), answers: { hasTravelled: false } } : {};
      return {
        ...{ name: 'doTask', by, at: { days: 0, hour: 24 } },
        input: { taskId, attemptId: newId(), at: acts.now, channel: 'phone', outcome, ...answered },
      };
    }),
  );
}

/** What makes somebody look: a name alone, a name with another sign at the right door, a number that somebody else of the home has. */
function blurred(one: DemoResident, at: number): Omit<DemoResident, 'personId'> {
  if (at % 3 === 0) return { ...one, idNumber: undefined, phone: undefined, address: '' };
  const name = `${one.name.slice(0, -1)}${one.name.endsWith('华') ? '明' : '华'}`;
  return { ...one, name, idNumber: undefined, ...(at % 3 === 1 ? { phone: undefined } : {}) };
}

function rowsOf(acts: DemoActs): readonly (readonly string[])[] {
  const numbered = acts.residents.filter(({ idNumber, phone }) => idNumber !== undefined && phone !== undefined);
  const step = Math.floor(numbered.length / (SURE + DOUBTFUL));
  const known = numbered.filter((_, at) => at % step === 3);
  const people: readonly Omit<DemoResident, 'personId'>[] = [
    ...known.slice(0, SURE),
    ...known.slice(SURE, SURE + DOUBTFUL).map(blurred),
    ...STRANGERS.map((name, at) => ({
      ...{ name, sex: at % 2 === 0 ? 'female' : 'male', phone: `1900009${String(7301 + at)}`, idNumber: undefined },
      address: `滨河路 ${String(80 + at)} 号`,
    })),
  ];
  return people.map(({ name, sex, idNumber, phone, address }, at) => [
    ...[`XC${acts.today.replaceAll('-', '')}${String(at + 1).padStart(3, '0')}`, name],
    ...[sex === 'female' ? '女' : '男', idNumber ?? '', phone ?? '', address],
    ...[at % 2 === 0 ? '北山市城关区' : '临江县', addDays(acts.today, -1 - (at % 3)), '核实现住址和到达方式'],
  ]);
}
