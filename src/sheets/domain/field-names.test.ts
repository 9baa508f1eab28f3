import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from './field-names.ts';
import { OWNER_NAMES, ownerOf } from './field-owners.ts';
import { COUNT_RULES, FIELD_RULES, FIELD_WORDS, FIELDS_OF_MEANINGS, LINE_RULES } from './template-words.ts';

const wanted = [
  ...Object.keys(FIELD_WORDS),
  ...Object.values(FIELDS_OF_MEANINGS),
  ...[...FIELD_RULES, ...COUNT_RULES, ...LINE_RULES].map(([, field]) => field),
];

describe('the names of fields', () => {
  it('are there for everything that a form can be understood to want', () => {
    expect([...new Set(wanted)].filter((field) => !FIELD_NAMES.has(field))).toEqual([]);
  });
  it('are said in three languages', () => {
    for (const [field, name] of FIELD_NAMES)
      expect([field, name['zh-CN'] !== '', name['zh-TW'] !== '', name.en !== '']).toEqual([field, true, true, true]);
  });
  it('lead to somebody who could find out', () => {
    for (const field of FIELD_NAMES.keys()) expect(OWNER_NAMES[ownerOf(field)]['zh-CN']).not.toBe('');
    expect(ownerOf(undefined)).toBe('choose');
    expect(ownerOf('test.next')).toBe('testing');
    expect(ownerOf('name')).toBe('gridWorker');
  });
});
