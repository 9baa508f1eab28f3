import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getDay } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { getId } from '../../base/domain/ids.ts';
import {
  AssignBuildings,
  decideAssign,
  decideCreateGrid,
  decideRenameGrid,
  decideRetireGrid,
  decideSetGridWorker,
  isWorkOn,
  type GridWork,
} from './grid-rules.ts';

const today = getDay('2026-03-10');
const id = <Kind extends string>(at: number) => getId<Kind>(`00000000-0000-7000-8000-${String(at).padStart(12, '0')}`);
const gridId = id<'grid'>(1);
const grid = { gridId, name: '第一网格', isRetired: false };
const gone = { ...grid, isRetired: true };

describe('a grid', () => {
  it('has a name that no other grid has', () => {
    const input = { gridId, name: '第一网格' };
    expect(decideCreateGrid({ isNameTaken: false }, input)).toEqual({
      facts: [{ type: 'gridCreated', subjectId: gridId, name: '第一网格' }],
    });
    expect(decideCreateGrid({ isNameTaken: true }, input)).toMatchObject({ refused: 'gridNameTaken' });
    expect(decideRenameGrid({ grid, isNameTaken: true }, input)).toMatchObject({ refused: 'gridNameTaken' });
    expect(decideRenameGrid({ grid: gone, isNameTaken: false }, input)).toMatchObject({ refused: 'notFound' });
    expect(decideRenameGrid({ grid, isNameTaken: false }, { gridId, name: '东' })).toEqual({
      facts: [{ type: 'gridRenamed', subjectId: gridId, name: '东', formerName: '第一网格' }],
    });
  });

  it('is given up only when it has no homes', () => {
    expect(decideRetireGrid({ grid, homeCount: 3 })).toEqual({ refused: 'gridHasHomes', details: { count: 3 } });
    expect(decideRetireGrid({ grid: undefined, homeCount: 0 })).toMatchObject({ refused: 'notFound' });
    expect(decideRetireGrid({ grid, homeCount: 0 })).toEqual({ facts: [{ type: 'gridRetired', subjectId: gridId }] });
  });
});

describe('assigning homes', () => {
  const parts = (given: object) => AssignBuildings.parse({ gridId, ...given });
  const state = { grid, foundCount: 1, doorsInBuildings: 0 };

  it('refuses nothing, unknown parts, a grid that is gone, and doors of buildings', () => {
    const one = parts({ buildingIds: [id(5)] });
    expect(decideAssign(state, parts({}))).toMatchObject({ refused: 'nothingChosen' });
    expect(decideAssign({ ...state, foundCount: 0 }, one)).toMatchObject({ refused: 'notFound' });
    expect(decideAssign({ ...state, grid: gone }, one)).toMatchObject({ refused: 'notFound' });
    expect(decideAssign({ ...state, doorsInBuildings: 1 }, one)).toMatchObject({ refused: 'doorInBuilding' });
  });

  it('counts a part that is named twice once', () => {
    expect(isRefusal(decideAssign(state, parts({ unitIds: [id(5), id(5)] })))).toBe(false);
  });

  it('takes homes out without a grid to put them into', () => {
    const out = parts({ gridId: null, buildingIds: [id(5)] });
    expect(decideAssign({ ...state, grid: undefined }, out)).toMatchObject({ facts: [{ gridId: null }] });
  });
});

describe('who answers for a grid', () => {
  const work = (at: number, fromDay: string, untilDay: string | null): GridWork => ({
    ...{ id: `work ${String(at)}`, accountId: id(at), fromDay: getDay(fromDay) },
    untilDay: untilDay === null ? null : getDay(untilDay),
  });
  const ask = (given: Partial<Parameters<typeof decideSetGridWorker>[0]>, account: number | null) =>
    decideSetGridWorker(
      { grid, open: [], roles: ['gridWorker'], today, ...given },
      { gridId, accountId: account === null ? null : id(account) },
    );

  it('must be a grid worker or director here', () => {
    expect(ask({ roles: ['volunteer'] }, 2)).toMatchObject({ refused: 'notWorkerHere' });
    expect(ask({ roles: ['director'] }, 2)).toMatchObject({ facts: [{ accountId: id(2), fromDay: today }] });
  });

  it('is not set again, and not taken away where nobody is', () => {
    expect(ask({ open: [work(2, '2026-01-01', null)] }, 2)).toMatchObject({ refused: 'alreadyResponsible' });
    expect(ask({}, null)).toMatchObject({ refused: 'alreadyResponsible' });
    expect(ask({ open: [work(2, '2026-01-01', '2026-03-20')] }, 2)).toMatchObject({ facts: [{ accountId: id(2) }] });
  });

  it('is at most one person on any day from today on', () => {
    const past = fc.integer({ min: 0, max: 40 }).map((days) => addDays(today, -days));
    const future = fc.option(
      fc.integer({ min: 0, max: 40 }).map((days) => addDays(today, days)),
      { nil: null },
    );
    const open = fc.array(fc.tuple(past, future), { maxLength: 4 });
    fc.assert(
      fc.property(open, fc.integer({ min: 0, max: 60 }), (rows, ahead) => {
        const held = rows.map(([from, until], at) => work(at + 10, from, until));
        const decision = ask({ open: held }, 2);
        if (isRefusal(decision)) throw new Error(decision.refused);
        const [fact] = decision.facts;
        const ended = new Map(fact?.ends.map(({ workId, untilDay }) => [workId, untilDay]));
        const after = [
          ...held.map((one) => ({ ...one, untilDay: ended.get(one.id) ?? one.untilDay })),
          { fromDay: today, untilDay: null },
        ];
        expect(after.filter((one) => isWorkOn(one, addDays(today, ahead)))).toHaveLength(1);
      }),
    );
  });
});
