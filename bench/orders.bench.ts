import { paperParts } from '../src/isolation/domain/papers.ts';
import { PaperKind } from '../src/isolation/domain/paper-kinds.ts';
import {
  buildWord,
  codeMark,
  drawCodes,
  fillWordMany,
  fillWordRepeated,
  type FilledWord,
} from '../src/documents/server/api.ts';
import { atMost, cpuSeconds, type Figure } from './figures.ts';

const ORDERS = 300;

/** What an order of a fortnight says in its papers. */
function entry(number: number) {
  const days = Array.from({ length: 14 }, (_, at) => ({
    ...{
      day: `03-${at + 10}`,
      n: `${at + 1}/14`,
      morning: '36.5',
      evening: '36.6',
      symptoms: '—',
      test: '−',
      work: '体温',
    },
  }));
  const events = Array.from({ length: 30 }, () => ({ at: '2026-03-10 08:00', what: '检测结果' }));
  return { name: `居民${number}`, reason: '密切接触', days, events, parties: [], conditions: [] };
}

/** Papers of 300 orders: notice, letter, certificate and booklet, one Word file for each kind, by our own templates and by those of an office. */
export async function measure(): Promise<readonly Figure[]> {
  // The notice shows everybody the code of his own link.
  const entries = Array.from({ length: ORDERS }, (_, at) => ({ ...entry(at), linkCode: codeMark(at) }));
  const texts = new Map(entries.map((_, at) => [at, `https://menshen.example.cn/r/${String(at).padStart(47, 'x')}`]));
  const draw = (filled: FilledWord | undefined) => filled && drawCodes(filled.bytes, { texts, label: '自报二维码' });
  const template = (kind: PaperKind) => buildWord({ parts: paperParts({ kind, locale: 'zh-CN', form: 'linked' }) });
  const seconds = await cpuSeconds(async () => {
    for (const kind of PaperKind.options) draw(fillWordMany({ template: await template(kind), entries }));
  });
  const own = await cpuSeconds(async () => {
    for (const kind of PaperKind.options) draw(fillWordRepeated({ template: await template(kind), entries }));
  });
  return [
    atMost({
      ...{ name: 'orders.ownPapers', value: own, unit: 'CPU s', budget: 30 },
      data: `${ORDERS} orders, four papers each, by templates of the office`,
    }),
    atMost({
      name: 'orders.papers',
      value: seconds,
      unit: 'CPU s',
      data: `${ORDERS} orders, four papers each`,
      budget: 30,
    }),
  ];
}
