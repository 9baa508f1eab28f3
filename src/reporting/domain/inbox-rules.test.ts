import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../base/domain/decision.ts';
import { doneName, wholeFiles, type FolderFile, type Seen } from './inbox-folder.ts';
import { decideSettle, decideTakeIn, INBOX_USES, SettleInboxFile, TakeInFile } from './inbox-rules.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const file = TakeInFile.parse({
  ...{ inboxId: id(1), fileId: id(2), name: '名单.xlsx', digest: 'a'.repeat(64), byteSize: 900 },
});
const readable = { known: undefined, hasFile: true, problem: undefined };
const refusalOf = (decision: object) => (isRefusal(decision) ? decision.refused : 'done');

describe('a file of the inbox', () => {
  it('waits, and nothing else happens', () => {
    expect(decideTakeIn(readable, file)).toEqual({
      facts: [
        {
          ...{ type: 'inboxFileFound', subjectId: id(1), name: '名单.xlsx', digest: 'a'.repeat(64), byteSize: 900 },
          ...{ problem: null, fileId: id(2) },
        },
      ],
    });
  });

  it('that cannot be read is kept with the reason', () => {
    expect(decideTakeIn({ ...readable, problem: 'fileEncrypted' }, file)).toMatchObject({
      facts: [{ problem: 'fileEncrypted' }],
    });
    expect(decideTakeIn({ ...readable, hasFile: false }, { ...file, problem: 'fileTooLarge' })).toMatchObject({
      facts: [{ problem: 'fileTooLarge' }],
    });
    expect(refusalOf(decideTakeIn({ ...readable, hasFile: false }, file))).toBe('fileMissing');
  });

  it('that came before is known, whatever it is called now', () => {
    expect(decideTakeIn({ ...readable, known: id(9) }, { ...file, name: '名单(1).xlsx' })).toEqual({
      facts: [{ type: 'inboxFileAgain', subjectId: id(9) }],
    });
  });

  it('is dealt with once; one that cannot be read is only put away', () => {
    const settle = (state: 'waiting' | 'unreadable' | 'roster' | undefined, use: (typeof INBOX_USES)[number]) =>
      refusalOf(decideSettle({ file: state && { state } }, SettleInboxFile.parse({ inboxId: id(1), use })));
    expect(INBOX_USES.map((use) => settle('waiting', use))).toEqual(INBOX_USES.map(() => 'done'));
    expect(INBOX_USES.map((use) => settle('roster', use))).toEqual(INBOX_USES.map(() => 'inboxFileSettledBefore'));
    expect(settle('unreadable', 'roster')).toBe('inboxFileUnreadable');
    expect(settle('unreadable', 'dismissed')).toBe('done');
    expect(settle(undefined, 'roster')).toBe('inboxFileUnknown');
  });
});

describe('a folder', () => {
  const look = (files: readonly FolderFile[], seen: Seen = new Map()) => wholeFiles(files, seen);
  const of = (name: string, byteSize: number, changedMs = 1): FolderFile => ({ name, byteSize, changedMs });
  const names = (files: readonly FolderFile[]) => files.map(({ name }) => name);

  it('gives a file at the second look, when it has not grown', () => {
    const first = look([of('a.xlsx', 10), of('b.xlsx', 10)]);
    expect(first.whole).toEqual([]);
    const second = look([of('a.xlsx', 10), of('b.xlsx', 20)], first.seen);
    expect(names(second.whole)).toEqual(['a.xlsx']);
    expect(names(look([of('b.xlsx', 20)], second.seen).whole)).toEqual(['b.xlsx']);
    expect(names(look([of('b.xlsx', 20, 2)], second.seen).whole)).toEqual([]);
  });

  it('leaves what programs have not finished', () => {
    const unfinished = ['.hidden', '~$名单.xlsx', '名单.xlsx.part', '名单.crdownload', 'x.TMP'].map((name) =>
      of(name, 1),
    );
    expect(look(unfinished, look(unfinished).seen).whole).toEqual([]);
  });

  it('never gives a file that changed since the last look', () => {
    const some = fc.uniqueArray(
      fc.record({ name: fc.string({ minLength: 1 }), byteSize: fc.nat(9), changedMs: fc.nat(9) }),
      {
        selector: ({ name }) => name,
      },
    );
    fc.assert(
      fc.property(some, some, (before, now) => {
        const same = (one: FolderFile) => before.some((other) => JSON.stringify(other) === JSON.stringify(one));
        expect(look(now, look(before).seen).whole.every(same)).toBe(true);
      }),
    );
  });

  it('keeps two files of one name apart when they are put away', () => {
    expect(doneName('名单.xlsx', 'ab'.repeat(32))).toBe('abababababab 名单.xlsx');
  });
});
