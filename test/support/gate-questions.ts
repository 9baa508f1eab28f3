import { instantOf } from '../../src/base/domain/day.ts';
import type { CardClaims, GateQuestion, GateSubject, VisitSeen } from '../../src/gate/domain/gate-question.ts';
import { DEFAULT_GATE_RULES, type GateRules } from '../../src/gate/domain/gate-rules.ts';

/** A Saturday evening at the east gate of community 11: nine o'clock in Shanghai. */
export const NOW = '2026-11-21T13:00:00.000Z';
export const EAST = '01938000-0000-7000-8000-00000000000e';
export const WEST = '01938000-0000-7000-8000-00000000000d';
export const PERSON = '01938000-0000-7000-8000-000000000001';
export const HOUSEHOLD = '01938000-0000-7000-8000-000000000002';
export const PASS = '01938000-0000-7000-8000-000000000003';
export const VISIT = '01938000-0000-7000-8000-000000000004';

/** An instant so many minutes after {@link NOW}; negative: before. */
export const minutes = (count: number) => instantOf(new Date(Date.parse(NOW) + count * 60_000));

export const RULES: GateRules = { ...DEFAULT_GATE_RULES, asksTemperature: false, helpLine: '0451-12345' };
export const MEASURING: GateRules = { ...RULES, asksTemperature: true };
export const LIMITED: GateRules = { ...RULES, limitsOutings: true };

export const claims = (more: Partial<CardClaims> = {}): CardClaims => ({
  passId: PASS,
  communityId: 11,
  kind: 'resident',
  personId: PERSON,
  name: '钱多多',
  place: '幸福里 3号楼2单元501',
  ...more,
});

type Card = Extract<GateSubject, { readonly kind: 'card' }>;

export const card = (more: Partial<CardClaims> = {}, rest: Partial<Card> = {}): Card => ({
  kind: 'card',
  read: { status: 'valid', claims: claims(more) },
  revocation: 'none',
  register: 'listed',
  ...rest,
});

export const errandCard = card({ kind: 'errand', personId: undefined, householdId: HOUSEHOLD });

export const visit = (more: Partial<VisitSeen> = {}): VisitSeen => ({
  visitId: VISIT,
  kind: 'visitor',
  hostAnswer: 'agreed',
  fromAt: minutes(-30),
  untilAt: minutes(90),
  host: '幸福里 3号楼2单元501',
  ...more,
});

export const standing = (code: 'stayHome' | 'medicalOnly' | 'stayInCommunity') => ({
  code,
  untilDay: '2026-11-25',
  clause: '第三条',
});

/** A resident with a good card on the way in, the list an hour old; every story changes a part of it. */
export const question = (more: Partial<GateQuestion> = {}): GateQuestion => ({
  direction: 'in',
  gateId: EAST,
  communityId: 11,
  rules: RULES,
  now: minutes(0),
  timeZone: 'Asia/Shanghai',
  who: card(),
  outings: [],
  identity: 'notAsked',
  listedAt: minutes(-60),
  ...more,
});
