import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { PaperPart } from '../domain/paper.ts';
import { fillWordSaying } from './word-paragraphs.ts';
import { readWordPlaces } from './word-places.ts';
import { buildWord } from './word.ts';

const textOf = (bytes: Uint8Array) =>
  (xmlOf(bytes).match(/<w:t[ >][^<]*/g) ?? []).map((run) => run.replace(/^[^>]*>/, ''));
const xmlOf = (bytes: Uint8Array) => new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
const text = (said: string): PaperPart => ({ kind: 'text', text: said });
const none = (places: readonly string[]) => places.includes('none');

describe('a template that must not say what nobody knows', () => {
  const parts: readonly PaperPart[] = [
    ...[text('Known {a}.'), text('Unknown {none}.'), text('Both {a} {none}.'), text('No place.')],
    ...[text('{#some}'), text('Inside {none}'), text('{/some}')],
    { kind: 'fields', pairs: [['In a table', '{none}']] },
  ];
  const data = { a: 1, none: 0, some: [{}] };

  it('leaves out the paragraphs that are named, and only outside of tables', async () => {
    const template = await buildWord({ parts });
    const { bytes } = fillWordSaying({ template, data, isLeftOut: none });
    expect(textOf(bytes)).toEqual(['Known 1.', 'No place.', 'In a table', '0']);
  });

  it('keeps everything when nothing is left out', async () => {
    const template = await buildWord({ parts });
    const { bytes } = fillWordSaying({ template, data, isLeftOut: () => false });
    expect(textOf(bytes).slice(0, 5)).toEqual(['Known 1.', 'Unknown 0.', 'Both 1 0.', 'No place.', 'Inside 0']);
  });

  it('finds a place that Word has cut into runs', async () => {
    const zip = new PizZip(await buildWord({ parts: [text('Unknown {none}.'), text('Known {a}.')] }));
    const cut = '</w:t></w:r><w:r><w:t xml:space="preserve">';
    zip.file('word/document.xml', (zip.file('word/document.xml')?.asText() ?? '').replace('{none}', `{no${cut}ne}`));
    const { bytes } = fillWordSaying({ template: zip.generate({ type: 'uint8array' }), data, isLeftOut: none });
    expect(textOf(bytes)).toEqual(['Known 1.']);
  });

  it('leaves a table inside a table alone', async () => {
    const inner = await buildWord({ parts: [{ kind: 'fields', pairs: [['Inner', '{none}']] }, text('After {none}')] });
    const zip = new PizZip(inner);
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0] ?? '';
    zip.file('word/document.xml', xml.replace('</w:tc>', `${table}<w:p><w:r><w:t>{none}</w:t></w:r></w:p></w:tc>`));
    const { bytes } = fillWordSaying({ template: zip.generate({ type: 'uint8array' }), data, isLeftOut: none });
    expect(textOf(bytes).filter((run) => run === '0')).toHaveLength(3);
    expect(textOf(bytes).join('')).not.toContain('After');
  });
});

describe('the places of a template', () => {
  it('are read with what stands inside their loops', async () => {
    const list: PaperPart = { kind: 'list', list: 'rows', head: ['Day'], cells: ['{day}'] };
    const template = await buildWord({ parts: [text('{name} and {^none}nothing{/none}'), list] });
    expect(readWordPlaces(template)).toEqual([
      { name: 'name', kind: 'place', inside: [] },
      { name: 'none', kind: 'loop', inside: [] },
      { name: 'rows', kind: 'loop', inside: [{ name: 'day', kind: 'place', inside: [] }] },
    ]);
  });

  it('tell a place that would put raw XML into the paper', async () => {
    const template = await buildWord({ parts: [text('{@name}')] });
    expect(readWordPlaces(template)).toMatchObject([{ name: 'name', kind: 'other' }]);
  });

  it('of what is no Word file are refused', () => {
    expect(() => readWordPlaces(new Uint8Array([1, 2]))).toThrow('wordTemplateUnusable');
  });
});
