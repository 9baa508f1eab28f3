import { z } from 'zod';
import { useCommunityId } from '../../base/web/community.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { GRADES } from '../../protocol/domain/clause.ts';
import { ORDER_FACTS, ORDERS } from './paths.ts';

const text = z.string().nullable();
const count = z.number();
/** Something said in every language. */
export const Said = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() });
const Clause = z.object({ text: Said, source: z.string(), grade: z.enum(GRADES) });
const Stay = z.object({ day: count, of: count });

/** An order in a list. */
export const OrderRow = z.object({
  ...{ orderId: z.string(), communityId: count, personId: z.string(), dwellingId: text },
  state: z.enum(['proposed', 'running', 'ended']),
  ...{ endedOn: text, endKind: text, objections: count, untold: z.boolean() },
  ...{ name: z.string(), phone: text, door: z.string() },
  ...{ measure: Said.optional(), pack: Said.optional(), edition: Said.optional(), packId: z.string().optional() },
  ...{ place: z.string().optional(), startedOn: z.string().optional(), releaseDay: z.string().optional() },
  ...{ isEarliest: z.boolean().optional(), isLate: z.boolean().optional(), isDue: z.boolean().optional() },
  stay: Stay.optional(),
  nextTest: text.optional(),
});
export type OrderRow = z.infer<typeof OrderRow>;

const Board = z.object({
  today: z.string(),
  figures: z.object({ present: count, late: count, due: count, proposed: count, objections: count, untold: count }),
  curve: z.array(z.object({ day: z.string(), came: count, went: count, present: count })),
  owed: z.array(z.object({ kind: z.string(), done: count, open: count, late: count })),
});
export type Board = z.infer<typeof Board>;

const Front = z.object({
  dwellingId: z.string(),
  buildingId: text,
  estate: z.string(),
  building: text,
  unit: text,
  floor: count.nullable(),
  room: z.string(),
  people: z.array(OrderRow),
});
export type Front = z.infer<typeof Front>;

const Condition = z.object({ code: z.string(), isMet: z.boolean(), clause: Clause, detail: Said });
export type Condition = z.infer<typeof Condition>;

const Release = z.object({
  ...{ orderId: z.string(), name: z.string(), door: z.string(), releaseDay: z.string(), measure: Said },
  ...{ isLate: z.boolean(), isEarliest: z.boolean(), by: z.enum(['due', 'early']).nullable() },
  conditions: z.array(Condition),
});
export type Release = z.infer<typeof Release>;

const Test = z.object({
  ...{ testId: z.string(), orderId: z.string(), dayNumber: count.nullable(), dueOn: z.string(), sampledOn: text },
  result: z.enum(['negative', 'positive', 'unclear']).nullable(),
  sampleCode: text,
});
export type Test = z.infer<typeof Test>;
const WalkTest = Test.extend({ name: z.string(), door: z.string(), idMasked: text });
export type WalkTest = z.infer<typeof WalkTest>;

const Day = z.object({
  ...{ day: z.string(), number: count, of: count, stage: text, wanted: count },
  checks: z.array(
    z.object({
      ...{ at: z.string(), part: z.enum(['morning', 'evening']), temperature: count.nullable() },
      ...{ symptoms: z.array(z.string()), source: z.string(), flags: z.array(z.string()) },
    }),
  ),
  tests: z.array(Test),
  ...{ done: z.array(z.string()), missed: z.array(z.string()) },
});
export type OrderDay = z.infer<typeof Day>;

const Objection = z.object({
  ...{ objectionId: z.string(), saidAt: z.string(), saidBy: z.string(), source: z.string(), words: z.string() },
  ...{ answerDueAt: z.string(), answeredAt: text, answeredBy: text, outcome: text, answer: text },
});
export type Objection = z.infer<typeof Objection>;

/** The booklet of one order. */
/** What hardly happens by itself. */
const Improbable = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sameFigure'), temperature: count, count }),
  z.object({ kind: z.literal('jump'), from: count, to: count, minutes: count }),
]);

export const OrderPage = z.object({
  ...{ orderId: z.string(), personId: z.string(), person: z.string(), door: z.string(), community: z.string() },
  state: z.enum(['proposed', 'running', 'ended']),
  ...{ packId: z.string(), packVersion: count, place: z.enum(['home', 'facility', 'hospital']), placeName: text },
  ...{ anchorKind: z.string(), anchorDay: z.string(), anchorEvidence: z.string(), startedOn: z.string() },
  ...{ reasonCode: z.string(), reasonNote: text, sourceKind: z.string(), needsSecond: z.boolean() },
  ...{ orderedBy: z.string(), orderedAt: z.string(), approvedBy: text, approvedAt: text },
  ...{ toldVerballyAt: text, toldInWritingAt: text, signedAt: text, endedOn: text, endKind: text, endNote: text },
  pack: z.object({ name: Said, edition: Said }).optional(),
  measure: z.object({ id: z.string(), name: Said, who: Clause }),
  otherMeasures: z.array(z.object({ id: z.string(), name: Said, anchor: z.string() })),
  schedule: z.object({
    stages: z.array(
      z.object({ mode: z.string(), place: z.string(), from: z.string(), to: z.string(), clause: Clause }),
    ),
    release: z.object({ day: z.string(), isEarliest: z.boolean(), clause: Clause }),
    anchor: z.object({ day: z.string(), kind: z.string(), clause: Clause }),
  }),
  stay: Stay,
  today: z.string(),
  days: z.array(Day),
  improbable: z.array(Improbable),
  tests: z.array(Test),
  release: z.object({ by: z.enum(['due', 'early']).nullable(), conditions: z.array(Condition) }).optional(),
  parties: z.array(
    z.object({ role: z.string(), name: z.string(), phone: text, signedAt: text, signedBy: text, note: text }),
  ),
  events: z.array(
    z.object({
      eventId: z.string(),
      at: z.string(),
      by: text,
      kind: z.string(),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
  objections: z.array(Objection),
});
export type OrderPage = z.infer<typeof OrderPage>;

const Edition = z.object({
  ...{
    packId: z.string(),
    packVersion: count,
    name: Said,
    edition: Said,
    disease: z.string(),
    effectiveFrom: z.string(),
  },
  measures: z.array(
    z.object({
      ...{
        id: z.string(),
        name: Said,
        who: Said,
        isCoercive: z.boolean(),
        place: z.enum(['home', 'facility', 'hospital']),
      },
      ...{ cohabitantsStay: z.boolean(), anchors: z.array(z.string()) },
    }),
  ),
});
export type Edition = z.infer<typeof Edition>;
const Editions = z.object({
  rows: z.array(Edition),
  parties: z.array(z.object({ role: z.string(), name: z.string(), phone: z.string().optional() })),
});

const Plan = z.union([
  z.object({ refused: z.string() }),
  z.object({
    measure: Said,
    schedule: z.object({
      stages: z.array(z.object({ mode: z.string(), place: z.string(), from: z.string(), to: z.string() })),
      tests: z.array(z.object({ day: z.string() })),
      release: z.object({ day: z.string(), isEarliest: z.boolean() }),
      isCoercive: z.boolean(),
    }),
  }),
]);

const Preview = z.object({
  orders: count,
  ...{ endToday: count, shorten: count, lengthen: count, same: count, unclear: count },
  ...{ testsDropped: count, testsAdded: count },
  /** The first two hundred, those that are kept longer before those that are free. */
  rows: z.array(
    z.object({
      ...{ orderId: z.string(), name: z.string(), door: z.string() },
      outcome: z.enum(['endToday', 'shorten', 'lengthen', 'same', 'unclear']),
      ...{ before: z.string().optional(), after: z.string().optional() },
      ...{ testsDropped: count, testsAdded: count },
    }),
  ),
});
export type PreviewRow = z.infer<typeof Preview>['rows'][number];

const common = { topic: ORDERS, facts: ORDER_FACTS };

/** The board, read again when something happens and every minute. */
export function useOrderBoard() {
  const community = useCommunityId();
  return useRead({ ...common, path: '/api/orders/board', params: { community }, shape: Board, everyMs: 60_000 });
}

/** Doors behind which people stay. */
export function useFronts() {
  const community = useCommunityId();
  return useRead({
    ...common,
    path: '/api/orders/fronts',
    params: { community },
    shape: z.object({ rows: z.array(Front) }),
  });
}

/** Who may go today, with every condition. */
export function useReleases() {
  const shape = z.object({ today: z.string(), rows: z.array(Release) });
  return useRead({ ...common, path: '/api/orders/releases', params: { community: useCommunityId() }, shape });
}

/** Tests that are due on a day. */
export function useDueTests(day: string) {
  const shape = z.object({ day: z.string(), today: z.string(), rows: z.array(WalkTest) });
  return useRead({ ...common, path: '/api/orders/tests', params: { community: useCommunityId(), day }, shape });
}

/** One order. */
export function useOrder(orderId: string) {
  return useRead({ ...common, path: `/api/orders/${orderId}`, shape: OrderPage });
}

/** Editions by which orders can be made. */
export function useEditions() {
  const params = { community: useCommunityId() };
  return useRead({ ...common, path: '/api/orders/editions', params, shape: Editions, staleMs: 60_000 });
}

/** What an order would be. */
export function usePlan(params: Readonly<Record<string, string | number>> | undefined) {
  return useRead({
    ...common,
    path: '/api/orders/plan',
    params: params ?? {},
    shape: Plan,
    enabled: params !== undefined,
  });
}

/** What a change of edition would do. */
export function usePreview(params: Readonly<Record<string, string | number>> | undefined) {
  const community = useCommunityId();
  const path = '/api/orders/preview';
  return useRead({ ...common, path, params: { community, ...params }, shape: Preview, enabled: params !== undefined });
}

/** Own templates of papers and the places they may use. */
export function useTemplates() {
  const shape = z.object({
    own: z.array(z.object({ kind: z.string(), fileName: z.string(), uploadedAt: z.string() })),
    places: z.record(z.string(), Said),
  });
  return useRead({ ...common, path: '/api/orders/templates', params: { community: useCommunityId() }, shape });
}
