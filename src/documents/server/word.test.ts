import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../base/domain/problem.ts';
import type { PaperPart } from '../domain/paper.ts';
import { fillWordMany } from './word-many.ts';
import { buildWord, checkWordTemplate, fillWord, zipFiles } from './word.ts';

const letter: readonly PaperPart[] = [
  { kind: 'title', text: '一封信' },
  { kind: 'text', text: '{name}：您好。到 {until} 为止，请拨打 {phone}。' },
  {
    kind: 'fields',
    pairs: [
      ['住址', '{address}'],
      ['网格员', '{worker}'],
      ['备注', '{note}'],
    ],
  },
  { kind: 'list', list: 'days', head: ['日期', '体温'], cells: ['{day}', '{temperature}'] },
  { kind: 'signatures', labels: ['{community}（盖章）'] },
];
const textOf = (bytes: Uint8Array) =>
  new PizZip(bytes)
    .file('word/document.xml')
    ?.asText()
    .replace(/<w:br[^>]*>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '') ?? '';

const values = {
  name: '林岚',
  until: '3月16日',
  phone: '0571-88880000',
  address: '3-2-501',
  worker: '小吴',
  note: '无',
  community: '杨柳社区',
};

describe('a Word paper', () => {
  it('is filled with values and rows, and names what nobody knew', async () => {
    const template = await buildWord({ parts: letter });
    const days = [
      { day: '3月10日', temperature: '36.5' },
      { day: '3月11日', temperature: '36.7' },
    ];
    const { bytes, missing } = fillWord({ template, data: { ...values, worker: undefined, days } });
    expect(missing).toEqual(['worker']);
    expect(textOf(bytes)).toContain('林岚：您好。到 3月16日 为止，请拨打 0571-88880000。');
    expect(textOf(bytes)).toMatch(/3月10日\s*36\.5\s*3月11日\s*36\.7/);
    expect(textOf(bytes)).not.toMatch(/[{}]/);
  });

  it('of many people is one file, each on a page of its own, with the same words as one by one', async () => {
    const template = await buildWord({ parts: letter });
    const days = [{ day: '3月10日', temperature: '36.5' }];
    const entries = ['林岚', '<周&行>', '何处'].map((name) => ({ ...values, name, days }));
    const { bytes, missing } = fillWordMany({ template, entries });
    expect(missing).toEqual([]);
    expect(textOf(bytes)).not.toMatch(/[{}]/);
    for (const entry of entries) {
      const alone = textOf(fillWord({ template, data: entry }).bytes);
      expect(textOf(bytes)).toContain(alone.trim().slice(0, 60));
    }
    const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
    expect([...xml.matchAll(/w:type="page"/g)]).toHaveLength(2);
    expect(fillWordMany({ template, entries: [{ name: '何处' }] }).missing).toContain('worker');
  });

  it('keeps signs that mean something in XML', async () => {
    const template = await buildWord({ parts: letter });
    const { bytes } = fillWord({ template, data: { ...values, name: '<李&四>"', days: [] } });
    expect(textOf(bytes)).toContain('&lt;李&amp;四&gt;');
  });
});

describe('a template that cannot be used', () => {
  it('is refused with a code: no Word file, open braces', async () => {
    expect(() => fillWord({ template: new Uint8Array([1, 2, 3]), data: {} })).toThrow(Problem);
    const open = await buildWord({ parts: [{ kind: 'text', text: '您好 {name' }] });
    expect(() => checkWordTemplate(open)).toThrow('wordTemplateUnusable');
  });

  it('is accepted when its places are of no paper of ours: they are empty and named', async () => {
    const own = await buildWord({ parts: [{ kind: 'text', text: '{somethingElse}' }] });
    expect(fillWord({ template: own, data: {} }).missing).toEqual(['somethingElse']);
  });
});

describe('several papers', () => {
  it('travel as one archive that gives them back byte by byte', async () => {
    const one = await buildWord({ parts: letter });
    const zip = new PizZip(zipFiles([{ name: '001 林岚 告知书.docx', bytes: one }]));
    expect(zip.file('001 林岚 告知书.docx')?.asUint8Array()).toEqual(one);
  });
});
