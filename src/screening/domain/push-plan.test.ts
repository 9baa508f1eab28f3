import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { dueAfter, HOURS_BY_URGENCY } from './push-due.ts';
import { pushFields, readUrgency } from './push-fields.ts';
import { planPush, type PushAnswer } from './push-plan.ts';
import type { KnownSubject, PushRecord } from './push-row.ts';
import { spreadRows } from './push-spread.ts';

const NOW = instantOf(new Date('2026-03-10T02:00:00Z'));
const later = (hours: number): Instant => instantOf(new Date(Date.parse(NOW) + hours * 3_600_000));

function record(row: number, urgency = ''): PushRecord {
  const person = { name: '张三', phones: [], phoneMasks: [] };
  const fields = urgency === '' ? {} : { urgency };
  return { sheet: 'S', row, position: 0, content: { person, name: '张三', address: '', fields } };
}

const candidate = (personId: string, communityId = 1) => ({ personId, communityId, probability: 0.99, evidence: [] });
const certain = (personId: string, communityId = 1): PushAnswer => ({
  verdict: 'certain',
  candidates: [candidate(personId, communityId)],
});
const NONE: PushAnswer = { verdict: 'none', candidates: [] };

function plan(of: {
  readonly records: readonly PushRecord[];
  readonly answers: readonly PushAnswer[];
  readonly known?: readonly KnownSubject[];
}) {
  const newIds = of.records.map((_, at) => `new${at}`);
  return planPush({ known: [], ...of, urgency: 0, receivedAt: NOW, newIds });
}

const running = (personId: string, dueAt: Instant): KnownSubject => ({
  ...{ id: `s-${personId}`, communityId: 1, personId, urgency: 0, dueAt, resultAt: null },
});

describe('a list becomes checks', () => {
  it('with one check for a person who stands in three rows, due by the most urgent of them', () => {
    const { rows, begun } = plan({
      records: [record(2), record(3, '加急'), record(4, '紧急')],
      answers: [certain('p'), certain('p'), certain('p')],
    });
    expect(begun).toEqual([{ id: 'new0', communityId: 1, personId: 'p', urgency: 2, dueAt: later(4) }]);
    expect(rows.map(({ subjectId }) => subjectId)).toEqual(['new0', 'new0', 'new0']);
  });

  it('and keeps two people apart who have one id in two communities', () => {
    const { begun } = plan({ records: [record(2), record(3)], answers: [certain('p', 1), certain('p', 2)] });
    expect(begun.map(({ communityId }) => communityId)).toEqual([1, 2]);
  });

  it('but begins none for somebody who is being checked, and hastens it when the new list is more urgent', () => {
    const known = [running('p', later(20))];
    const usual = plan({ records: [record(2)], answers: [certain('p')], known });
    expect(usual).toMatchObject({ begun: [], hastened: [] });
    const urgent = plan({ records: [record(2, '加急')], answers: [certain('p')], known });
    expect(urgent.begun).toEqual([]);
    expect(urgent.hastened).toEqual([{ id: 's-p', communityId: 1, personId: 'p', urgency: 2, dueAt: later(4) }]);
  });

  it('and shows the last result of somebody who was checked a moment ago', () => {
    const done: KnownSubject = { ...running('p', later(-5)), resultAt: later(-2) };
    const { rows, begun, hastened } = plan({ records: [record(2, '加急')], answers: [certain('p')], known: [done] });
    expect([begun, hastened]).toEqual([[], []]);
    expect(rows[0]).toMatchObject({ state: 'matched', subjectId: 's-p' });
  });

  it('and keeps the time of a row that was told one before, in another community or after somebody looked at it', () => {
    const told = [{ urgency: 1 as const, dueAt: later(-1) }];
    const { rows, begun } = planPush({
      ...{
        records: [record(2, '加急')],
        answers: [certain('p')],
        known: [],
        urgency: 0,
        receivedAt: NOW,
        newIds: ['n'],
      },
      told,
    });
    expect(rows).toMatchObject(told);
    expect(begun).toMatchObject(told);
  });

  it('and leaves what is doubtful to a worker, what is nobody to the answer', () => {
    const doubtful: PushAnswer = { verdict: 'doubtful', candidates: [candidate('p')] };
    const ambiguous: PushAnswer = { verdict: 'ambiguous', candidates: [candidate('p'), candidate('q')] };
    const { rows, begun } = plan({ records: [record(2), record(3), record(4)], answers: [doubtful, ambiguous, NONE] });
    expect(rows.map(({ state }) => state)).toEqual(['review', 'review', 'notOurs']);
    expect(begun).toEqual([]);
  });

  it('losing no row, with exactly one check for each person found', () => {
    const answer = fc.oneof(
      fc.constant(NONE),
      fc.constantFrom('a', 'b', 'c').map((id) => certain(id)),
    );
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        const { rows, begun } = plan({ records: answers.map((_, at) => record(at + 2)), answers });
        expect(rows).toHaveLength(answers.length);
        const found = new Set(answers.flatMap(({ candidates }) => candidates.map(({ personId }) => personId)));
        expect(begun.map(({ personId }) => personId).sort()).toEqual([...found].sort());
        expect(new Set(begun.map(({ id }) => id)).size).toBe(begun.length);
      }),
    );
  });
});

describe('what a sender writes', () => {
  it('is found under the many names of his columns', () => {
    expect(
      pushFields({
        线索编号: 'GA1',
        码色: '红码',
        轨迹地: '北湖区',
        轨迹时间: '4月3日',
        '车次/航班': 'G1732',
        座位: '3A',
        空: '',
      }),
    ).toEqual({ clueNumber: 'GA1', kind: '红码', from: '北湖区', when: '4月3日', transport: 'G1732；3A' });
  });

  it('is not confused with what the reader keeps of cells it could not use', () => {
    expect(pushFields({ idNumberAsTyped: '4207****1234', phoneMasked: '138****1234' })).toEqual({});
  });

  it('says how urgent it is in many words, and nothing when it says nothing', () => {
    expect(['加急', '特急', '紧急', '普通', '一般', undefined, '苹果'].map(readUrgency)).toEqual([
      ...[2, 2, 1, 0, 0, undefined, undefined],
    ]);
  });

  it('is due sooner the more urgent it is', () => {
    expect(([0, 1, 2] as const).map((urgency) => dueAfter(NOW, urgency))).toEqual([later(24), later(12), later(4)]);
    expect(HOURS_BY_URGENCY[2]).toBeLessThan(HOURS_BY_URGENCY[1]);
  });
});

describe('rows that nobody has found', () => {
  const communities = [
    { id: 1, estates: ['桂园', '河村'] },
    { id: 2, estates: ['松园', '河村'] },
  ];
  const rows = ['桂园', '松园', '河村', '远山', undefined].map((estate, at) =>
    estate === undefined ? { id: `r${at}` } : { id: `r${at}`, estate },
  );

  it('go by their address, unless two communities or none have the estate', () => {
    expect(spreadRows({ rows, communities, how: 'byAddress' })).toEqual([
      { to: 1, rowIds: ['r0'] },
      { to: 2, rowIds: ['r1'] },
    ]);
  });

  it('go evenly: none gets two more than another, none is lost', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 7 }), (count, places) => {
        const spread = spreadRows({
          rows: Array.from({ length: count }, (_, at) => ({ id: String(at) })),
          communities: Array.from({ length: places }, (_, id) => ({ id, estates: [] })),
          how: 'evenly',
        });
        const sizes = Array.from({ length: places }, (_, id) => spread.find(({ to }) => to === id)?.rowIds.length ?? 0);
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(count);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
