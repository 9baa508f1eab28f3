import { describe, expect, it } from 'vitest';
import type { Text } from '../domain/texts.ts';
import { findPages } from './find.ts';
import { formatCount } from './format.ts';
import { pagesFor, type ConsolePage } from './pages.ts';

const Nothing = () => null;
const page = (path: string, more: Partial<ConsolePage> = {}): ConsolePage => ({
  path,
  load: () => Promise.resolve(Nothing),
  ...more,
});
const text = (zhCn: string, zhTw: string, en: string): Text => ({ 'zh-CN': zhCn, 'zh-TW': zhTw, en });
const people = page('/people', {
  anyPermission: ['person.list'],
  menu: { text: text('居民', '居民', 'People'), icon: Nothing, group: 'register', words: ['jm', '人口'] },
});
const accounts = page('/accounts', {
  anyPermission: ['account.list', 'account.open'],
  menu: { text: text('账号', '帳號', 'Accounts'), icon: Nothing, group: 'site' },
});
const home = page('/');

describe('pagesFor', () => {
  const all = [home, people, accounts];
  const paths = (...held: readonly string[]) =>
    pagesFor(all, (permission) => held.includes(permission)).map(({ path }) => path);

  it('shows pages without permission to everybody', () => {
    expect(paths()).toEqual(['/']);
  });

  it('shows a page to who holds any one of its permissions', () => {
    expect(paths('person.list')).toEqual(['/', '/people']);
    expect(paths('account.open')).toEqual(['/', '/accounts']);
    expect(paths('account.open', 'account.list', 'person.list')).toEqual(['/', '/people', '/accounts']);
  });

  it('shows a page whose list of permissions is empty to nobody', () => {
    expect(pagesFor([page('/nobody', { anyPermission: [] })], () => true)).toEqual([]);
  });
});

describe('findPages', () => {
  const found = (query: string) =>
    findPages({ pages: [home, people, accounts], query, nameOf: (said) => said['zh-CN'] }).map(({ path }) => path);

  it.each([
    ['', ['/people', '/accounts']],
    ['  ', ['/people', '/accounts']],
    ['居', ['/people']],
    ['帳號', ['/accounts']],
    ['ACC', ['/accounts']],
    ['jm', ['/people']],
    [' 人口 ', ['/people']],
    ['车辆', []],
  ])('finds by %j what is called so in any language', (query, paths) => {
    expect(found(query)).toEqual(paths);
  });

  it('calls a page by the name that the reader knows', () => {
    const hits = findPages({ pages: [accounts], query: '账号', nameOf: (said) => said.en });
    expect(hits).toEqual([{ key: 'page /accounts', title: 'Accounts', path: '/accounts', icon: Nothing }]);
  });
});

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [12_600, '12,600'],
    [-1200, '-1,200'],
  ])('reads %i out as %s', (count, said) => {
    expect(formatCount(count)).toBe(said);
  });
});
