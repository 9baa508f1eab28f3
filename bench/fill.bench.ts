import { getDay } from '../src/base/domain/day.ts';
import type { FillRecord } from '../src/sheets/domain/fill-material.ts';
import { fillOpenTemplate, openTemplate } from '../src/sheets/server/template-file.ts';
import { writeSheet } from '../src/sheets/server/write-xlsx.ts';
import { atMost, cpuSeconds, type Figure } from './figures.ts';

const ROWS = 5000;
const HEADERS =
  '序号 姓名 性别 年龄 身份证号 联系电话 小区名称 楼栋 单元 门牌号 家庭住址 户籍地址 工作单位 开始隔离时间 隔离结束时间 备注'.split(
    ' ',
  );
const DAY = getDay('2022-04-20');

function invented(): readonly FillRecord[] {
  return Array.from({ length: ROWS }, (_, at): FillRecord => ({
    name: `住户${at}`,
    sex: at % 2 === 0 ? '男' : '女',
    age: at % 90,
    idNumber: `99999919900101${String(at).padStart(4, '0')}`,
    phone: `199${String(at).padStart(8, '0')}`,
    ...{ estate: '云锦里', building: `${at % 30}号楼`, unit: '2单元', room: '501' },
    address: `云锦里 ${at % 30}号楼2单元501`,
    hukouAddress: '某省某市某县某镇某村 12 号',
    employer: '某某物流有限公司',
    'observation.start': { day: DAY },
    'observation.end': { day: DAY },
  }));
}

/** Reading a form of 20 numbered rows and filling it with 5,000 people: the whole way from bytes to bytes. */
export async function measure(): Promise<readonly Figure[]> {
  const blank = Array.from({ length: 20 }, (_, at) => [at + 1, ...HEADERS.slice(1).map(() => '')]);
  const bytes = await writeSheet({
    sheets: [
      {
        name: '一览表',
        columns: HEADERS.map((header) => ({ header, widthChars: 10, kind: header.includes('时间') ? 'day' : 'text' })),
        rows: blank,
      },
    ],
  });
  const records = [invented()];
  const best: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const spent = await cpuSeconds(async () => {
      const template = await openTemplate({ fileName: '一览表.xlsx', bytes }, []);
      await fillOpenTemplate(template, { day: DAY, about: {}, records, figures: new Map() });
    });
    best.push(spent);
  }
  const data = `${ROWS} rows x ${HEADERS.length} columns into a form of 20 rows`;
  // The first form pays for compiling; a server has filled some before.
  return [atMost({ name: 'sheets.fill', value: Math.min(...best), unit: 'CPU s', data, budget: 1 })];
}
