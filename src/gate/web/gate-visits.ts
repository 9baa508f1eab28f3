import { instantOf, type Instant } from '../../base/domain/day.ts';
import type { VisitSeen } from '../domain/gate-question.ts';
import type { GateVisitRow } from '../domain/gate-snapshot.ts';

/** A visit as the phone knows it, from the list or registered here. */
export interface KnownVisit extends VisitSeen {
  readonly name: string;
  /** Last four digits, or ''. */
  readonly phoneTail: string;
  readonly company: string;
  readonly plate: string;
  readonly isRegular: boolean;
  readonly hostPersonId?: string | undefined;
}

/** A row of the list as a visit. */
export function readVisit(row: GateVisitRow): KnownVisit {
  const [visitId, kind, name, phoneTail, company, plate, host, hostAnswer, fromAt, untilAt, isRegular] = row;
  return {
    ...{ visitId, kind, name, phoneTail, company, plate, host, hostAnswer },
    fromAt: instantOf(new Date(fromAt)),
    untilAt: instantOf(new Date(untilAt)),
    isRegular: isRegular === 1,
  };
}

/** Visits that what was typed may mean: beginning of a name, phone tail, plate, company; regulars first, one of each person. */
export function findVisits(visits: Iterable<KnownVisit>, typed: string, most = 4): readonly KnownVisit[] {
  const wanted = typed.normalize('NFKC').trim().toUpperCase();
  if (wanted.length < 2) return [];
  const tail = wanted.replace(/\D/g, '').slice(-4);
  const seen = new Set<string>();
  const found: KnownVisit[] = [];
  for (const visit of visits) {
    const isMeant =
      visit.name.toUpperCase().startsWith(wanted) ||
      (tail.length === 4 && visit.phoneTail === tail) ||
      (visit.plate !== '' && wanted.length >= 4 && visit.plate.includes(wanted)) ||
      (visit.company !== '' && visit.company.toUpperCase().startsWith(wanted));
    const who = `${visit.name} ${visit.phoneTail} ${visit.plate}`;
    if (!isMeant || seen.has(who)) continue;
    seen.add(who);
    found.push(visit);
  }
  return found.sort((a, b) => Number(b.isRegular) - Number(a.isRegular)).slice(0, most);
}

/** When a visit ends that begins now: after so many hours, `tonight` at ten. */
export function endOf(from: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(from) + hours * 3_600_000));
}
