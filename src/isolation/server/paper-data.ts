import { dayOf, instantOf, type Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Locale, Text } from '../../base/domain/texts.ts';
import type { Tx } from '../../base/server/db.ts';
import type { WordData } from '../../documents/server/api.ts';
import { maskPhone } from '../../register/domain/masking.ts';
import { describeDoors, findCommunityName, paperPeople, type PaperPerson } from '../../register/server/api.ts';
import { findAnswers, taskResults } from '../../tasks/server/api.ts';
import { isUnverified } from '../../protocol/domain/clause.ts';
import type { Pack } from '../../protocol/domain/pack.ts';
import { conditionNames, modeNames, placeNames } from '../../protocol/domain/pack-words.ts';
import { lastDayOf } from '../domain/order-plan.ts';
import { eventNames, partyNames, reasonNames } from '../domain/order-words.ts';
import type { PartyRole } from '../domain/order-inputs.ts';
import { isolationWorkKinds } from '../domain/work-kinds.ts';
import { dayLines, type CheckLine, type DayLine } from './day-lines.ts';
import { judgeOrders } from './end-commands.ts';
import { findOrders, siteZone } from './order-queries.ts';
import { findPack, withPlans, type OrderWithPlan } from './packs.ts';
import { readEvents, readPapers, readParties, readTests, type OrderPaper, type PartyRow } from './page-queries.ts';

/** What papers are made for. */
export interface PaperQuestion {
  readonly communityId: CommunityId;
  readonly orderIds: readonly string[];
  readonly locale: Locale;
  readonly today: Day;
}

/** An order with everything its papers may say. */
export interface PaperOrder {
  readonly orderId: string;
  readonly name: string;
  readonly data: WordData;
  /** Released, or free to be: only then a certificate of release is true. */
  readonly mayRelease: boolean;
}

const SEX: Readonly<Record<'male' | 'female', Text>> = {
  male: { 'zh-CN': '男', 'zh-TW': '男', en: 'male' },
  female: { 'zh-CN': '女', 'zh-TW': '女', en: 'female' },
};

const UNVERIFIED: Text = { 'zh-CN': '（出处未核实）', 'zh-TW': '（出處未核實）', en: ' (source not verified)' };

/** What a test of a day came to. */
const TEST: Readonly<Record<'negative' | 'positive' | 'unclear' | 'planned', Text>> = {
  negative: { 'zh-CN': '阴性', 'zh-TW': '陰性', en: 'negative' },
  positive: { 'zh-CN': '阳性', 'zh-TW': '陽性', en: 'positive' },
  unclear: { 'zh-CN': '待复核', 'zh-TW': '待複核', en: 'unclear' },
  planned: { 'zh-CN': '应检', 'zh-TW': '應檢', en: 'due' },
};

/** The values for the papers of orders, read with one query of each kind for all of them. */
export async function paperData(tx: Tx, question: PaperQuestion): Promise<readonly PaperOrder[]> {
  const { communityId, today } = question;
  const orders = await findOrders(tx, { communityIds: [communityId], orderIds: question.orderIds });
  const planned = await withPlans(tx, orders);
  const communityIds = [communityId];
  const people = await paperPeople(tx, { communityIds, personIds: planned.map(({ order }) => order.personId) });
  const doors = await describeDoors(tx, {
    communityIds,
    dwellingIds: planned.flatMap(({ order }) => (order.dwellingId === null ? [] : [order.dwellingId])),
  });
  const judged = await judgeOrders(tx, { communityId, orders, confirmed: [], today });
  const read: PaperReads = {
    ...(await paperRows(tx, { communityId, orderIds: planned.map(({ orderId }) => orderId) })),
    conditions: new Map(judged.map(({ order, conditions }) => [order.orderId, conditions])),
    due: new Set(judged.flatMap(({ order, by }) => (by === undefined ? [] : [order.orderId]))),
    timeZone: await siteZone(tx),
    community: (await findCommunityName(tx, communityId)) ?? '',
  };
  const found: PaperOrder[] = [];
  for (const one of planned) {
    const { order } = one;
    const person = people.get(order.personId);
    const door = doors.get(order.dwellingId ?? '');
    const pack = await findPack(tx, order);
    const data = {
      ...personData(person, { locale: question.locale, door }),
      ...writtenData({ one, pack, read, question }),
    };
    const { orderId } = one;
    const isReleased = read.papers.get(orderId)?.endKind === 'released';
    found.push({ orderId, name: person?.name ?? '', data, mayRelease: isReleased || read.due.has(orderId) });
  }
  return found;
}

/** Everything written about orders, by order. */
type PaperReads = Awaited<ReturnType<typeof paperRows>> & {
  readonly conditions: ReadonlyMap<string, Awaited<ReturnType<typeof judgeOrders>>[number]['conditions']>;
  /** Orders that can be ended by a release today. */
  readonly due: ReadonlySet<string>;
  readonly timeZone: string;
  readonly community: string;
};

async function paperRows(tx: Tx, of: { readonly communityId: CommunityId; readonly orderIds: readonly string[] }) {
  const sourceIds = of.orderIds;
  const answers = await findAnswers(tx, { communityId: of.communityId, sourceIds });
  const tasks = await taskResults(tx, { communityId: of.communityId, sourceIds });
  return {
    papers: new Map((await readPapers(tx, of)).map((paper) => [paper.orderId, paper])),
    parties: byOrder(await readParties(tx, of)),
    events: byOrder(await readEvents(tx, of)),
    tests: byOrder(await readTests(tx, of)),
    answers: byOrder(answers.map((answer) => ({ ...answer, orderId: answer.sourceId ?? '' }))),
    tasks: byOrder(tasks.map((task) => ({ ...task, orderId: task.sourceId }))),
  };
}

/** What was ordered and what happened since. */
function writtenData(of: {
  readonly one: OrderWithPlan;
  readonly pack: Pack | undefined;
  readonly read: PaperReads;
  readonly question: PaperQuestion;
}): WordData {
  const { one, pack, read } = of;
  const { locale, today } = of.question;
  const { timeZone, community } = read;
  const { orderId } = one;
  const own = read.parties.get(orderId) ?? [];
  const rows = { answers: read.answers.get(orderId) ?? [], tasks: read.tasks.get(orderId) ?? [] };
  const lines = dayLines({ one, ...rows, tests: read.tests.get(orderId) ?? [], today, timeZone });
  const disease = pack ? [pack.name[locale], pack.edition[locale]].join(locale === 'en' ? ' ' : '') : undefined;
  return {
    ...orderData({ one, paper: read.papers.get(orderId), locale, disease }),
    ...partyData(own, { locale, community }),
    today,
    parties: own.map((party) => partyLine(party, locale)),
    days: lines.map((line) => dayLine(line, locale)),
    events: (read.events.get(orderId) ?? []).map(({ at, kind, by }) => ({
      at: localTime(at, timeZone),
      what: [eventNames[kind]?.[locale] ?? kind, by ?? ''].filter((part) => part !== '').join(' · '),
    })),
    // The certificate is itself the paper that is a condition.
    conditions: (read.conditions.get(orderId) ?? [])
      .filter(({ code }) => code !== 'documents')
      .map(({ detail, isMet, code }) => ({
        what: conditionNames[code][locale],
        how: `${isMet ? '✓' : '✗'} ${detail[locale]}`,
      })),
  };
}

function byOrder<One extends { readonly orderId: string }>(rows: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>();
  for (const row of rows) {
    const list = found.get(row.orderId);
    if (list) list.push(row);
    else found.set(row.orderId, [row]);
  }
  return found;
}

function personData(
  person: PaperPerson | undefined,
  { locale, door }: { readonly locale: Locale; readonly door: string | undefined },
): WordData {
  return {
    name: person?.name,
    sex: person?.sex ? SEX[person.sex][locale] : undefined,
    idMasked: person?.idMasked ?? undefined,
    phoneMasked: person?.phone ? maskPhone(person.phone) : undefined,
    employer: person?.employer ?? '—',
    address: door,
  };
}

function orderData(of: {
  readonly one: OrderWithPlan;
  readonly paper: OrderPaper | undefined;
  readonly locale: Locale;
  readonly disease: string | undefined;
}): WordData {
  const { one, paper, locale } = of;
  const { schedule, measure } = one.plan;
  const { order } = one;
  const where = order.placeName ?? placeNames[order.place][locale];
  return {
    disease: of.disease,
    measure: schedule.stages.map(({ mode }) => modeNames[mode][locale]).join(' + '),
    reason: paper?.reasonNote ?? reasonNames[order.reasonCode][locale],
    clause: `${measure.who.text[locale]}${isUnverified(measure.who) ? UNVERIFIED[locale] : ''}`,
    source: measure.who.source,
    from: order.startedOn,
    until: lastDayOf(schedule),
    releaseDay: schedule.release.day,
    endedOn: paper?.endedOn ?? schedule.release.day,
    place: where,
    testDays: schedule.tests.map(({ day }) => day.slice(5)).join('、') || '—',
  };
}

function partyData(
  parties: readonly PartyRow[],
  { locale, community }: { readonly locale: Locale; readonly community: string },
): WordData {
  const of = (role: PartyRole) => parties.find((party) => party.role === role);
  const named = (role: PartyRole) => {
    const party = of(role);
    return party?.name === '' ? partyNames[role][locale] : party?.name;
  };
  return {
    community,
    communityPhone: of('community')?.phone ?? undefined,
    worker: named('gridWorker') ?? community,
    workerPhone: of('gridWorker')?.phone ?? of('community')?.phone ?? undefined,
    doctor: named('healthCentre'),
    doctorPhone: of('healthCentre')?.phone ?? undefined,
    subdistrict: named('subdistrict'),
    subdistrictPhone: of('subdistrict')?.phone ?? undefined,
  };
}

function partyLine({ role, name, phone, signedAt, signedBy }: PartyRow, locale: Locale) {
  const signed = signedAt === null ? '' : `${signedBy ?? ''} ${signedAt.slice(0, 10)}`;
  return { role: partyNames[role][locale], name, phone: phone ?? '', signed };
}

function dayLine(line: DayLine, locale: Locale) {
  const reading = (part: CheckLine['part']) => {
    const checks = line.checks.filter((check) => check.part === part);
    return checks.map(({ temperature }) => (temperature === null ? '✓' : temperature.toFixed(1))).join(' / ');
  };
  const symptoms = [...new Set(line.checks.flatMap((check) => check.symptoms))].join('、');
  const works = line.done.map((kind) => isolationWorkKinds.find((one) => one.kind === kind)?.name[locale] ?? kind);
  return {
    day: line.day.slice(5),
    n: `${String(line.number)}/${String(line.of)}`,
    morning: reading('morning'),
    evening: reading('evening'),
    symptoms: symptoms === '' && line.checks.length > 0 ? '—' : symptoms,
    test: line.tests.map(({ result }) => TEST[result ?? 'planned'][locale]).join(' '),
    work: [...new Set(works)].map((name) => name.split('：').at(-1) ?? name).join('、'),
  };
}

function localTime(at: string, timeZone: string): string {
  const instant = new Date(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dayText(at, timeZone)} ${time.format(instant)}`;
}

function dayText(at: string, timeZone: string): Day {
  return dayOf(instantOf(new Date(at)), timeZone);
}
