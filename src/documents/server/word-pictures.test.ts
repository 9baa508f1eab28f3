import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { readCode } from '../../../test/support/pdf-pages.ts';
import { fillWordMany } from './word-many.ts';
import { codeMark, drawCodes } from './word-pictures.ts';
import { fillWordRepeated } from './word-repeated.ts';
import { buildWord, fillWord } from './word.ts';

const LINK = 'https://menshen.example.cn/r/BAAAAGQJPQABAZf-3Q';
const texts = new Map([
  [0, `${LINK}0`],
  [1, `${LINK}1`],
]);
const template = buildWord({
  parts: [
    { kind: 'text', text: '{name}，扫一扫：{linkCode}，再见' },
    { kind: 'fields', pairs: [['码', '{linkCode}']] },
  ],
});
const entries = [0, 1].map((at) => ({ name: `住户${at}`, linkCode: codeMark(at) }));
const partOf = (bytes: Uint8Array, name: string) => new PizZip(bytes).file(name)?.asText() ?? '';

describe('a code on a Word paper', () => {
  it.each(['ours', 'the office’s own'])(
    'is drawn where the template has its place, for each his own: %s',
    async (whose) => {
      const fill = whose === 'ours' ? fillWordMany : fillWordRepeated;
      const filled = fill({ template: await template, entries });
      const drawn = drawCodes(filled?.bytes ?? new Uint8Array(), { texts, label: '自报码' });
      const xml = partOf(drawn, 'word/document.xml');
      expect([...xml.matchAll(/r:embed="(\w+)"/g)].map(([, id]) => id)).toEqual(
        [0, 0, 1, 1].map((at) => `menshenCode${at}`),
      );
      expect(xml).not.toContain('⟦');
      expect(xml.replace(/<w:drawing>.*?<\/w:drawing>/gs, '').replace(/<[^>]+>/g, '')).toContain(
        '住户1，扫一扫：，再见',
      );
      const relations = partOf(drawn, 'word/_rels/document.xml.rels');
      for (const [at, text] of texts) {
        expect(relations).toContain(`Id="menshenCode${at}"`);
        const picture = new PizZip(drawn).file(`word/media/menshen-code-${at}.png`)?.asUint8Array();
        expect(await readCode(picture ?? new Uint8Array())).toBe(text);
      }
      expect(partOf(drawn, '[Content_Types].xml')).toMatch(/Extension="png"/);
    },
  );

  it('leaves a paper without its place as it was, byte for byte', async () => {
    const plain = await buildWord({ parts: [{ kind: 'text', text: '{name}' }] });
    const { bytes } = fillWord({ template: plain, data: entries[0] ?? {} });
    expect(drawCodes(bytes, { texts, label: '' })).toBe(bytes);
  });

  it('is left out where there is none', async () => {
    const { bytes } = fillWord({ template: await template, data: { name: '住户', linkCode: codeMark(7) } });
    const drawn = drawCodes(bytes, { texts, label: '' });
    expect(partOf(drawn, 'word/document.xml')).not.toMatch(/⟦|w:drawing/);
  });
});
