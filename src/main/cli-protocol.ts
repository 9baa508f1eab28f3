import { parseArgs } from 'node:util';
import { findDay } from '../base/domain/day.ts';
import { isRefusal } from '../base/domain/decision.ts';
import { Problem } from '../base/domain/problem.ts';
import { type Clause, isUnverified } from '../protocol/domain/clause.ts';
import { builtInPacks, packById } from '../protocol/domain/packs.ts';
import { describeStages } from '../protocol/domain/describe-pack.ts';
import { ANCHOR_KINDS, modeNames, placeNames } from '../protocol/domain/pack-words.ts';
import { scheduleOf } from '../protocol/domain/schedule.ts';
import type { Schedule } from '../protocol/domain/schedule-shapes.ts';
import type { CliCommand } from './cli-command.ts';
import { printJson, UsageError } from './cli-command.ts';

/** A clause on one line, with "unverified" where no official text was read. */
function said(clause: Clause): {
  readonly text: Clause['text'];
  readonly source: string;
  readonly grade: string;
  readonly verified: boolean;
} {
  return { ...clause, verified: !isUnverified(clause) };
}

const protocolList: CliCommand = {
  name: 'protocol list',
  usage: 'menshen protocol list [--json]',
  summary:
    'Lists the protocols that come with the product and their measures; needs no database. --json gives one list of {id, disease, name, edition, effectiveFrom, measures: [id]}.',
  run(args) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    if (values.json) {
      printJson(
        builtInPacks.map(({ id, disease, name, edition, effectiveFrom, measures }) => ({
          ...{ id, disease, name, edition, effectiveFrom, measures: measures.map((measure) => measure.id) },
        })),
      );
      return Promise.resolve();
    }
    for (const { id, name, edition, effectiveFrom, measures } of builtInPacks) {
      process.stdout.write(`${id}  ${name['zh-CN']} · ${edition['zh-CN']}  (${effectiveFrom})\n`);
      for (const measure of measures)
        process.stdout.write(`    ${measure.id}  ${measure.name['zh-CN']}：${describeStages(measure)['zh-CN']}\n`);
    }
    return Promise.resolve();
  },
};

/** The plain shapes that design 9 fixes: tests are days, release is a day; the clause of each stands beside it. */
function plain(schedule: Schedule): object {
  const { pack, measure, anchor, stages, checks, tests, release, early } = schedule;
  return {
    ...{ pack, measure },
    anchor: anchor.day,
    stages: stages.map(({ mode, place, from, to, days, mayGoOut, cohabitants, standing, clause }) => ({
      ...{ mode, place, from, to, days, mayGoOut, cohabitants, standing: standing ?? null, clause: said(clause) },
    })),
    checks: checks.map(({ day, times, what, clause }) => ({ day, times, what, clause: said(clause) })),
    tests: tests.map(({ day }) => day),
    release: release.day,
    releaseIsEarliest: release.isEarliest,
    ...(early ? { early: early.day } : {}),
    clauses: {
      anchor: { kind: anchor.kind, ...said(anchor.clause) },
      tests: tests.map(({ day, dayNumber, stage, pool, isDoubled, clause }) => ({
        ...{ day, dayNumber, stage, pool, isDoubled, ...said(clause) },
      })),
      release: {
        ...said(release.clause),
        conditions: release.conditions.map(({ code, clause }) => ({ code, ...said(clause) })),
      },
      ...(early ? { early: said(early.clause) } : {}),
    },
  };
}

function mark(clause: Clause): string {
  return isUnverified(clause)
    ? `〔未核实 unverified〕${clause.text['zh-CN']}`
    : `${clause.text['zh-CN']} [${clause.grade}]`;
}

function describe({ pack, measure, anchor, stages, checks, tests, release }: Schedule): string {
  const perDay = checks[0] ? `${checks[0].times.length} 次/天 ${mark(checks[0].clause)}` : '无';
  return [
    `${pack} ${measure}：${anchor.day} ${mark(anchor.clause)}`,
    ...stages.map(
      ({ mode, place, from, to, clause }) =>
        `  ${from} 至 ${to}  ${modeNames[mode]['zh-CN']}（${placeNames[place]['zh-CN']}）  ${mark(clause)}`,
    ),
    `  检查  ${perDay}`,
    ...tests.map(({ day, clause }) => `  检测  ${day}  ${mark(clause)}`),
    `  解除  ${release.day}${release.isEarliest ? '（最早）' : ''}  ${mark(release.clause)}`,
    '',
  ].join('\n');
}

const protocolSchedule: CliCommand = {
  name: 'protocol schedule',
  usage: `menshen protocol schedule --pack ID --measure M --anchor DAY [--kind ${ANCHOR_KINDS.join('|')}] [--json]`,
  summary: `Says what an order counted from DAY would be: stages, checks, tests, release. Needs no database.
--json gives {pack, measure, anchor: DAY, stages: [{mode, place, from, to, days, mayGoOut, cohabitants, standing, clause}],
checks: [{day, times, what, clause}], tests: [DAY], release: DAY, releaseIsEarliest, early?, clauses: {anchor, tests: [..], release}}.
A clause is {text: {zh-CN, zh-TW, en}, source, grade: A|B|C|D|M, verified}; C, D and M are unverified.
--kind says what happened on DAY where the rule also counts from something else (no evidence of arrival: controlStart).
Exit 1: no such pack, measure or day, or the rule does not count from that; 2: wrong usage.`,
  run(args) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { pack: text, measure: text, anchor: text, kind: text, json: { type: 'boolean' } },
    });
    const { pack: packId, measure, anchor } = values;
    if (packId === undefined || measure === undefined || anchor === undefined)
      throw new UsageError('name --pack ID, --measure M and --anchor DAY');
    const chosen = ANCHOR_KINDS.find((one) => one === values.kind);
    if (values.kind !== undefined && !chosen) throw new UsageError(`--kind is one of ${ANCHOR_KINDS.join(', ')}`);
    const pack = packById(packId);
    if (!pack) throw new Problem('protocolUnknown', { pack: packId });
    const day = findDay(anchor);
    if (day === undefined) throw new Problem('protocolDayWrong', { day: anchor });
    const kind = chosen ?? pack.measures.find(({ id }) => id === measure)?.anchor.kind ?? 'controlStart';
    const schedule = scheduleOf({ pack, measure, anchor: { kind, day } });
    if (isRefusal(schedule)) throw new Problem(schedule.refused, schedule.details);
    if (values.json) printJson(plain(schedule));
    else process.stdout.write(describe(schedule));
    return Promise.resolve();
  },
};

/** Commands of protocols. */
export const protocolCliCommands: readonly CliCommand[] = [protocolList, protocolSchedule];
