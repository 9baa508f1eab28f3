import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { PaperPart } from '../domain/paper.ts';
import { fillWordRepeated } from './word-repeated.ts';
import { buildWord, fillWord } from './word.ts';

const letter: readonly PaperPart[] = [
  { kind: 'title', text: '一封信' },
  { kind: 'text', text: '{name}：您好。到 {until} 为止，请拨打 {phone}。' },
  { kind: 'fields', pairs: [['住址', '{address}']] },
  { kind: 'list', list: 'days', head: ['日期', '体温'], cells: ['{day}', '{temperature}'] },
];
const days = [
  { day: '3月10日', temperature: '36.5' },
  { day: '3月11日', temperature: '36.7' },
];
const entry = (name: string) => ({ name, until: '3月16日', phone: '057188880000', address: '3-2-501', days });
const xmlOf = (bytes: Uint8Array) => new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
const textOf = (bytes: Uint8Array) => xmlOf(bytes).replace(/<[^>]+>/g, '');

describe("an office's own template for many", () => {
  it('says to each the same words as one by one, each on a page of its own', async () => {
    const template = await buildWord({ parts: letter });
    const entries = ['林岚', '<周&行>', '何处'].map(entry);
    const filled = fillWordRepeated({ template, entries });
    expect(filled?.missing).toEqual([]);
    const alone = entries.map((one) => textOf(fillWord({ template, data: one }).bytes));
    expect(textOf(filled?.bytes ?? new Uint8Array())).toBe(alone.join(''));
    expect([...xmlOf(filled?.bytes ?? new Uint8Array()).matchAll(/w:type="page"/g)]).toHaveLength(2);
  });

  it('names what nobody knew of anybody', async () => {
    const template = await buildWord({ parts: letter });
    const filled = fillWordRepeated({ template, entries: [entry('林岚'), { ...entry('何处'), phone: undefined }] });
    expect(filled?.missing).toEqual(['phone']);
  });

  it('is left to be filled one by one where its header has places, and refused where it is no Word file', async () => {
    const zip = new PizZip(await buildWord({ parts: letter }));
    zip.file('word/header1.xml', '<w:hdr><w:p><w:r><w:t>{name}</w:t></w:r></w:p></w:hdr>');
    const template = zip.generate({ type: 'uint8array' });
    expect(fillWordRepeated({ template, entries: [entry('林岚')] })).toBeUndefined();
    expect(() => fillWordRepeated({ template: new Uint8Array([1]), entries: [] })).toThrow('wordTemplateUnusable');
  });
});
