import type { Instant } from '../../base/domain/day.ts';
import { readPhones } from '../../base/domain/phone.ts';
import type { HostAnswer, VisitKind } from '../domain/visit-inputs.ts';
import { endOf, type KnownVisit } from './gate-visits.ts';

/** What a guard has typed of a visitor. */
export interface VisitorDraft {
  readonly kind: VisitKind;
  readonly phone: string;
  readonly name: string;
  readonly company: string;
  readonly plate: string;
  readonly passengers: number;
  readonly host?:
    { readonly personId: string; readonly householdId?: string | undefined; readonly label: string } | undefined;
  readonly hostAnswer: HostAnswer;
  readonly hours: number;
  readonly isRegular: boolean;
}

/** An empty draft; a plate from the vehicle screen is kept. */
export function newDraft(of: { readonly hours: number; readonly plate?: string | undefined }): VisitorDraft {
  const plate = of.plate ?? '';
  return {
    ...{ kind: plate === '' ? 'visitor' : 'driver', phone: '', name: '', company: '', plate, passengers: 0 },
    ...{ hostAnswer: 'notAsked', hours: of.hours, isRegular: false },
  };
}

/** Somebody who was here before: everything but the answer of the host, who is asked each time. */
export function draftFrom(visit: KnownVisit, draft: VisitorDraft): VisitorDraft {
  const { kind, name, company, plate, isRegular, hostPersonId, host } = visit;
  return {
    ...{ ...draft, kind, name, company, plate, isRegular },
    host: hostPersonId === undefined ? undefined : { personId: hostPersonId, label: host ?? '' },
  };
}

/** Deliveries and the service of the state need no word of a household. */
export function needsHost(kind: VisitKind): boolean {
  return kind === 'visitor' || kind === 'tradesman';
}

/** What a courier without a name is called: his company. */
export function nameOfDraft({ name, company }: VisitorDraft): string {
  return name.trim() === '' ? company.trim() : name.trim();
}

/** What still keeps a draft from being registered; the office would refuse it hours later, when the visitor is gone. */
export function lackOf(draft: VisitorDraft): 'needName' | 'phoneWrong' | undefined {
  if (nameOfDraft(draft) === '') return 'needName';
  if (draft.phone.trim() === '') return undefined;
  const { phones, rest } = readPhones(draft.phone.trim());
  return phones.length === 1 && rest === '' ? undefined : 'phoneWrong';
}

interface Registration {
  readonly visitId: string;
  readonly gateId: string;
  readonly now: Instant;
}

/** The command `registerVisit`. */
export function registerInput(draft: VisitorDraft, { visitId, gateId, now }: Registration) {
  const { kind, host, hostAnswer, passengers, isRegular } = draft;
  const part = (name: string, value: string) => (value.trim() === '' ? {} : { [name]: value.trim() });
  const wasCalled = hostAnswer !== 'notAsked' && hostAnswer !== 'asked';
  return {
    ...{ visitId, kind, name: nameOfDraft(draft), passengers, hostAnswer, isRegular, gateId },
    ...part('phone', draft.phone),
    ...part('company', draft.company),
    ...part('plate', draft.plate.toUpperCase()),
    ...(host === undefined ? {} : { hostPersonId: host.personId }),
    ...(wasCalled ? { answeredBy: 'call' } : {}),
    ...{ fromAt: now, untilAt: endOf(now, draft.hours), registeredAt: now },
  };
}

/** The same visit as this phone knows it before the list does. */
export function visitOfDraft(draft: VisitorDraft, { visitId, now }: Registration): KnownVisit {
  return {
    ...{
      visitId,
      kind: draft.kind,
      name: nameOfDraft(draft),
      company: draft.company.trim(),
      isRegular: draft.isRegular,
    },
    ...{ hostAnswer: draft.hostAnswer, plate: draft.plate.toUpperCase().trim(), host: draft.host?.label },
    phoneTail: draft.phone.replace(/\D/g, '').slice(-4),
    hostPersonId: draft.host?.personId,
    ...{ fromAt: now, untilAt: endOf(now, draft.hours) },
  };
}
