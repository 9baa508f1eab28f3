import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../base/domain/texts.ts';
import { accessActNames } from './act-names.ts';
import { permissionNames } from './permission-names.ts';
import { accessProblems } from './problems.ts';
import { PERMISSIONS } from './permissions.ts';
import { roleNames, ROLES } from './roles.ts';

const tables = { accessActNames, permissionNames, accessProblems, roleNames };

describe('words of this room', () => {
  it.each(Object.entries(tables))('%s says everything in every language', (_name, table) => {
    for (const text of Object.values(table)) for (const locale of LOCALES) expect(text[locale]).not.toBe('');
  });

  it('names every role and permission, and no two alike', () => {
    for (const locale of LOCALES) {
      expect(new Set(ROLES.map((role) => roleNames[role][locale])).size).toBe(ROLES.length);
      expect(new Set(PERMISSIONS.map((permission) => permissionNames[permission][locale])).size).toBe(
        PERMISSIONS.length,
      );
    }
  });

  it('fills the same places in every language', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
    for (const problem of Object.values(accessProblems)) {
      expect(places(problem['zh-TW'])).toEqual(places(problem['zh-CN']));
      expect(places(problem.en)).toEqual(places(problem['zh-CN']));
    }
  });
});
