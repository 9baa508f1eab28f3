import { describe, expect, it } from 'vitest';
import type { WordPlace } from '../../documents/domain/word-place.ts';
import { LOCALES } from '../../base/domain/texts.ts';
import { INDICATORS } from './indicators.ts';
import { unknownPlaces } from './template-check.ts';
import { fieldNames, fieldsByName, TEMPLATE_FIELDS, type TemplateField } from './template-fields.ts';
import { decideSaveTemplate, decideUseTemplate } from './template-rules.ts';

const place = (name: string): WordPlace => ({ name, kind: 'place', inside: [] });
const loop = (name: string, ...inside: readonly WordPlace[]): WordPlace => ({ name, kind: 'loop', inside });

function levels(fields: readonly TemplateField[]): readonly (readonly TemplateField[])[] {
  return [fields, ...fields.flatMap((field) => (field.fields ? levels(field.fields) : []))];
}

describe('the fields of a template', () => {
  it('mean one thing each, in both Chinese scripts and by code', () => {
    for (const fields of levels(TEMPLATE_FIELDS)) {
      const names = fields.flatMap(fieldNames);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it('can stand between braces', () => {
    const all = levels(TEMPLATE_FIELDS).flat();
    expect(all.flatMap(fieldNames).filter((name) => /[{}#/^@\s]/.test(name))).toEqual([]);
    for (const locale of LOCALES) expect(all.every(({ name }) => name[locale] !== '')).toBe(true);
  });

  it('hold every figure, by itself, for each day and for each community', () => {
    const byName = fieldsByName(TEMPLATE_FIELDS);
    const lists = ['days', '各社区'].map((list) => fieldsByName(byName.get(list)?.fields ?? []));
    for (const { code, name } of INDICATORS)
      for (const fields of [byName, ...lists]) {
        expect(fields.get(code)?.holds).toBe('figure');
        expect(fields.get(name['zh-CN'])).toBe(fields.get(code));
      }
  });
});

describe('the check of a template', () => {
  it('knows fields by code and by name, and those of a list inside of it', () => {
    const inside = [place('名称'), place('value'), place('单位')];
    expect(unknownPlaces([place('residents'), place('常住人口'), loop('待办和逾期', ...inside)])).toEqual([]);
    expect(unknownPlaces([loop('days', place('日期'), place('gateChecks'))])).toEqual([]);
    expect(unknownPlaces([loop('chapters', place('章名'), loop('各句', place('句子')))])).toEqual([]);
  });

  it('names each place that no report can fill, once', () => {
    const places = [place('常住人囗'), place('名称'), loop('卡口章', place('放行'), place('常住人囗'))];
    expect(unknownPlaces(places)).toEqual(['{常住人囗}', '{名称}', '{放行}']);
  });

  it('names a list or chapter that is not opened and closed, and what would put raw XML into the paper', () => {
    const raw: WordPlace = { name: '辖区', kind: 'other', inside: [] };
    expect(unknownPlaces([place('待办和逾期'), place('gateChapter'), raw])).toEqual([
      '{待办和逾期}',
      '{gateChapter}',
      '{辖区}',
    ]);
  });

  it('lets a figure open a part that stands only when it is not zero', () => {
    expect(unknownPlaces([loop('逾期任务', place('逾期任务'))])).toEqual([]);
  });
});

describe('a template that is sent', () => {
  const input = { kind: 'situation', fileId: 'f', fileName: '汇报.docx' } as const;
  const state = { byteSize: 20_000, places: [place('residents')], newest: 2 };

  it('becomes the next version', () => {
    expect(decideSaveTemplate(state, input)).toEqual({
      facts: [{ type: 'reportTemplateSaved', kind: 'situation', version: 3, fileName: '汇报.docx' }],
    });
  });

  it('is refused without a file, too large, without fields, or with places that no report fills', () => {
    expect(decideSaveTemplate({ ...state, byteSize: undefined }, input)).toMatchObject({ refused: 'fileMissing' });
    expect(decideSaveTemplate({ ...state, byteSize: 5_000_001 }, input)).toMatchObject({
      refused: 'reportTemplateLarge',
    });
    expect(decideSaveTemplate({ ...state, places: [] }, input)).toMatchObject({ refused: 'reportTemplateEmpty' });
    expect(decideSaveTemplate({ ...state, places: [place('x'), place('y')] }, input)).toEqual({
      refused: 'reportTemplatePlaces',
      details: { places: '{x} {y}', count: 2 },
    });
  });

  it('gives way to an earlier version or to the product’s own', () => {
    const versions = [1, 2];
    expect(decideUseTemplate({ versions }, { kind: 'meeting', version: 1 })).toMatchObject({
      facts: [{ version: 1 }],
    });
    expect(decideUseTemplate({ versions }, { kind: 'meeting', version: null })).toMatchObject({
      facts: [{ version: null }],
    });
    expect(decideUseTemplate({ versions }, { kind: 'meeting', version: 3 })).toMatchObject({
      refused: 'reportTemplateUnknown',
    });
  });
});
