import { describe, expect, it } from 'vitest';
import { addDays, dayOf, getDay, instantOf, type Day } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { anchorAt, type Reset } from './anchor.ts';
import { isUnverified, type Clause } from './clause.ts';
import { describeAnchor, describeRelease, describeStages, describeTests } from './describe-pack.ts';
import type { Measure } from './measure.ts';
import type { Pack } from './pack.ts';
import { anchorNames } from './pack-words.ts';
import { builtInPacks } from './packs.ts';
import { previewChange } from './preview-change.ts';
import { scheduleOf } from './schedule.ts';

/** The published table. `npx vitest run --project unit src/protocol/domain/truth-table.test.ts -u` writes it again. */
const FILE = '../../../docs/protocol-schedules.md';
const ZONE = 'Asia/Shanghai';

const said = (clause: Clause): string =>
  `${clause.text.en} [${clause.grade}${isUnverified(clause) ? ', unverified' : ''}] <${clause.source}>`;
const short = (day: Day, year: string): string => (day.startsWith(year) ? day.slice(5) : day);

interface Case {
  readonly name: string;
  readonly anchorDay: Day;
  readonly resets?: readonly Reset[];
}

/** A minute before, at and after the midnight with which the base day begins. */
function midnightCases(measure: Measure, base: Day): readonly Case[] {
  const { kind } = measure.anchor;
  return [
    [`${anchorNames[kind].en} at 23:59 the evening before`, -60_000],
    [`${anchorNames[kind].en} at 00:00`, 0],
    [`${anchorNames[kind].en} at 00:01`, 60_000],
  ].map(([name, shift]) => {
    const at = instantOf(new Date(Date.parse(`${base}T00:00:00+08:00`) + Number(shift)));
    return { name: String(name), anchorDay: anchorAt({ kind, at, timeZone: ZONE }).day };
  });
}

function casesOf(measure: Measure, base: Day): readonly Case[] {
  const third = addDays(base, 3);
  const resets = (['breach', 'newExposure', 'cohabitantCase'] as const).map((kind) => ({
    name: {
      breach: 'left the home on day 3',
      newExposure: 'new exposure on day 3',
      cohabitantCase: 'a cohabitant falls ill on day 3',
    }[kind],
    anchorDay: base,
    resets: [{ kind, day: third }],
  }));
  return [
    ...midnightCases(measure, base),
    ...resets,
    { name: 'a leap day inside', anchorDay: getDay('2024-02-27') },
    { name: 'on a leap day', anchorDay: getDay('2024-02-29') },
  ];
}

function rowOf(pack: Pack, measure: Measure, { name, anchorDay, resets = [] }: Case): string {
  const { kind } = measure.anchor;
  const schedule = scheduleOf({ pack, measure: measure.id, anchor: { kind, day: anchorDay }, resets });
  if (isRefusal(schedule)) return `| ${name} | ${anchorDay} | refused: ${schedule.refused} | | |`;
  const year = schedule.anchor.day.slice(0, 4);
  const stages = schedule.stages
    .map(({ mode, from, to }) => `${mode} ${short(from, year)} to ${short(to, year)}`)
    .join('; ');
  const tests = schedule.tests.map(({ day }) => short(day, year)).join(', ') || 'none';
  const [reset] = schedule.resets;
  const note = reset && reset.outcome !== 'applied' ? ` (${reset.outcome})` : '';
  const { day, isEarliest } = schedule.release;
  return `| ${name}${note} | ${schedule.anchor.day} | ${stages} | ${tests} | ${day}${isEarliest ? ', earliest' : ''} |`;
}

/** What becomes of an order of day 3 when the next edition comes on that day. */
function changeRow(pack: Pack, measure: Measure, base: Day): readonly string[] {
  const sameDisease = builtInPacks.filter(({ disease }) => disease === pack.disease);
  const next = sameDisease[sameDisease.indexOf(pack) + 1];
  if (!next) return [];
  const today = addDays(base, 3);
  const order = { orderId: 'x', measure: measure.id, anchor: { kind: measure.anchor.kind, day: base } };
  const [row] = previewChange({ orders: [order], from: pack, to: next, today }).rows;
  const tests = row ? `${row.testsDropped} fall away, ${row.testsAdded} new` : '';
  return [
    `| ${next.id} comes on day 3 | ${base} | ${row?.outcome}: ${row?.before} becomes ${row?.after} | ${tests} | ${row?.after} |`,
  ];
}

function sectionOf(pack: Pack, measure: Measure): readonly string[] {
  const base = addDays(pack.effectiveFrom, 10);
  return [
    `### ${measure.id}: ${measure.name.en} · ${measure.name['zh-CN']}`,
    '',
    `- Stages: ${describeStages(measure).en}. ${said(measure.stages[0]!.clause)}`,
    `- Counted from ${describeAnchor(measure).en}. ${said(measure.anchor.clause)}`,
    ...(measure.anchor.fallback
      ? [`- Else from ${anchorNames[measure.anchor.fallback.kind].en}. ${said(measure.anchor.fallback.clause)}`]
      : []),
    `- Tests: ${describeTests(measure).en}.${measure.tests[0] ? ` ${said(measure.tests[0].clause)}` : ''}`,
    `- Release: ${describeRelease(measure).en}. ${said(measure.release[0]!.clause)}`,
    ...measure.resetOn.map(({ kind, clause }) => `- Counted again (${kind}): ${said(clause)}`),
    '',
    '| case | counted from | stages | tests | release |',
    '|---|---|---|---|---|',
    ...casesOf(measure, base).map((one) => rowOf(pack, measure, one)),
    ...changeRow(pack, measure, base),
    '',
  ];
}

function documentOf(): string {
  return [
    '# Schedules of every measure of every protocol',
    '',
    'What an order would be, worked out by the engine (`src/protocol/domain/schedule.ts`) and kept true by a test.',
    `Days are local dates in ${ZONE}. Where the anchor is day 0, day 1 is the day after it. Stages and release include their last day;`,
    'release means the end of that day. "Earliest" means that no rule gives a number of days and the conditions decide.',
    '',
    'Grades: A official text, B press or question-and-answer reprint, C public code, D page of low trust, M nothing was read.',
    'C, D and M are unverified: a health authority must confirm them before anybody is kept in by them.',
    '',
    ...builtInPacks.flatMap((pack) => [
      `## ${pack.id}: ${pack.name.en}, ${pack.edition.en} · ${pack.name['zh-CN']} ${pack.edition['zh-CN']}, from ${pack.effectiveFrom}`,
      '',
      ...(pack.measures.length === 0 ? ['No measure: nobody is isolated by it.', ''] : []),
      ...pack.measures.flatMap((measure) => sectionOf(pack, measure)),
    ]),
  ].join('\n');
}

describe('the published truth table', () => {
  it('is what the engine answers', async () => {
    await expect(documentOf()).toMatchFileSnapshot(FILE);
  });

  it('has every measure of every pack', () => {
    const text = documentOf();
    for (const { id, measures } of builtInPacks) {
      expect(text).toContain(`## ${id}:`);
      for (const measure of measures) expect(text).toContain(`### ${measure.id}:`);
    }
  });

  it('counts an arrival before midnight from the day before', () => {
    const at = (text: string) => dayOf(instantOf(new Date(text)), ZONE);
    expect([at('2022-07-08T15:59:00Z'), at('2022-07-08T16:00:00Z')]).toEqual(['2022-07-08', '2022-07-09']);
  });
});
