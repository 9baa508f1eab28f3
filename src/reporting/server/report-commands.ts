import type { Day, Instant } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { refuse } from '../../base/domain/decision.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { figuresFrom, type Figures } from '../domain/figures.ts';
import type { ReportFact } from '../domain/report-facts.ts';
import {
  CorrectReport,
  ExplainCheck,
  MakeReport,
  OverrideFigure,
  RecountReport,
  RemarkReport,
  ReturnReport,
  SetReportTimes,
  SignReport,
} from '../domain/report-inputs.ts';
import {
  decideCorrectReport,
  decideExplainCheck,
  decideMakeReport,
  decideOverrideFigure,
  decideRecountReport,
  decideRemarkReport,
  decideReturnReport,
  decideSignReport,
} from '../domain/report-rules.ts';
import { putTimes } from './count-queries.ts';
import { countFigures, readScope } from './figure-queries.ts';
import { robotCommands } from './robot-commands.ts';
import { lockDay, lockReport, readSigned } from './report-queries.ts';
import { writeReportFact } from './report-write-queries.ts';

const signs = { permission: 'reporting.sign', scope: 'community' } as const;
const answers = { permission: 'reporting.area.answer', scope: 'community' } as const;
const onReport = ({ reportId }: { readonly reportId: string }) => ({ kind: 'dailyReport', id: reportId });

async function write(tx: Tx, facts: readonly ReportFact[], context: CommandContext): Promise<void> {
  for (const fact of facts) await writeReportFact(tx, context, fact);
}

async function countDay(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly day: Day; readonly now: Instant },
): Promise<Figures> {
  const { communityId, day, now } = of;
  const counted = await countFigures(tx, await readScope(tx, { communityIds: [communityId], day, now }));
  return counted.get(of.communityId) ?? figuresFrom({});
}

async function loadDay(tx: Tx, { day }: { readonly day: Day }, { communityId, today, now }: CommandContext) {
  const versions = await lockDay(tx, { communityId, day });
  return { today, versions, counted: await countDay(tx, { communityId, day, now }) };
}

async function loadReport(tx: Tx, { reportId }: { readonly reportId: string }, { communityId }: CommandContext) {
  return { report: await lockReport(tx, { communityId, reportId }) };
}

const makeReport = defineCommand({
  name: 'makeReport',
  summary: 'Makes the daily sheet of a community from what is counted now',
  ...signs,
  schema: MakeReport,
  subject: (input) => onReport(input),
  load: (tx, input, context) => loadDay(tx, input, context),
  decide: (state, input) => decideMakeReport(state, input),
  apply: (tx, facts, context) => write(tx, facts, context),
});

const correctReport = defineCommand({
  name: 'correctReport',
  summary: 'Opens the next version of a signed or returned daily report; the earlier one stays as it is',
  ...signs,
  schema: CorrectReport,
  subject: (input) => onReport(input),
  reason: ({ reason }) => reason,
  load: (tx, input, context) => loadDay(tx, input, context),
  decide: (state, input) => decideCorrectReport(state, input),
  apply: (tx, facts, context) => write(tx, facts, context),
});

const recountReport = defineCommand({
  name: 'recountReport',
  summary: 'Counts an unsigned daily sheet anew',
  ...signs,
  schema: RecountReport,
  subject: (input) => onReport(input),
  async load(tx, { reportId }, { communityId, now }) {
    const report = await lockReport(tx, { communityId, reportId });
    const counted = report ? await countDay(tx, { communityId, day: report.day, now }) : figuresFrom({});
    return { report, counted };
  },
  decide: (state, input) => decideRecountReport(state, input),
  apply: (tx, facts, context) => write(tx, facts, context),
});

const overrideFigure = defineCommand({
  name: 'overrideFigure',
  summary: 'Puts a figure of a daily sheet by hand, as a line of its own with its reason',
  ...signs,
  schema: OverrideFigure,
  subject: (input) => onReport(input),
  reason: ({ reason }) => reason,
  load: (tx, input, context) => loadReport(tx, input, context),
  decide: (state, input) => decideOverrideFigure(state, input),
  apply: (tx, facts, context) => write(tx, facts, context),
});

const explainCheck = defineCommand({
  name: 'explainCheck',
  summary: 'Says why figures of a daily sheet that should agree do not',
  ...signs,
  schema: ExplainCheck,
  subject: (input) => onReport(input),
  load: (tx, input, context) => loadReport(tx, input, context),
  decide: (state, input) => decideExplainCheck(state, input),
  apply: (tx, facts, context) => write(tx, facts, context),
});

const signReport = defineCommand({
  name: 'signReport',
  summary: 'Signs the daily report and sends it up',
  ...signs,
  schema: SignReport,
  subject: (input) => onReport(input),
  async load(tx, { reportId }, { communityId }) {
    const report = await lockReport(tx, { communityId, reportId });
    const yesterday = report ? await readSigned(tx, { communityId, day: addDays(report.day, -1) }) : undefined;
    return { report, yesterday };
  },
  decide: (state, input) => decideSignReport(state, input),
  apply: (tx, facts, context) => write(tx, facts, context),
});

const returnReport = defineCommand({
  name: 'returnReport',
  summary: 'Sends a signed daily report back with a remark',
  ...answers,
  schema: ReturnReport,
  subject: (input) => onReport(input),
  reason: ({ note }) => note,
  async load(tx, { reportId }, { communityId }) {
    const report = await lockReport(tx, { communityId, reportId });
    const versions = report ? await lockDay(tx, { communityId, day: report.day }) : [];
    return { report, newest: Math.max(0, ...versions.map(({ version }) => version)) };
  },
  decide: (state, input) => decideReturnReport(state, input),
  apply: (tx, facts, context) => write(tx, facts, context),
});

const remarkReport = defineCommand({
  name: 'remarkReport',
  summary: 'Says something about a daily report of a community below',
  ...answers,
  schema: RemarkReport,
  subject: (input) => onReport(input),
  load: (tx, input, context) => loadReport(tx, input, context),
  decide: (state, input) => decideRemarkReport(state, input),
  apply: (tx, facts, context) => write(tx, facts, context),
});

const setReportTimes = defineCommand({
  name: 'setReportTimes',
  summary: 'Sets when the daily sheet of communities is made and when it is due',
  ...answers,
  schema: SetReportTimes,
  otherCommunities: ({ communityIds }) => communityIds,
  subject: () => ({ kind: 'reportTimes' }),
  load: () => Promise.resolve({}),
  decide: (_state, input) =>
    input.dueMinute > input.makeMinute ? { facts: [{ type: 'reportTimesSet', ...input }] } : refuse('reportTimesOrder'),
  async apply(tx, facts, { communityId }) {
    for (const { makeMinute, dueMinute, communityIds } of facts)
      await putTimes(tx, { communityIds: [...new Set([communityId, ...communityIds])], makeMinute, dueMinute });
  },
});

/** Commands on daily reports. */
export const reportCommands: readonly Command[] = [
  ...[makeReport, correctReport, recountReport, overrideFigure, explainCheck, signReport],
  ...[returnReport, remarkReport, setReportTimes],
  ...robotCommands,
];
