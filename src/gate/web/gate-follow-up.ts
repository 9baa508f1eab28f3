import type { GateCheck } from '../domain/gate-check.ts';

/** A command for the outbox that follows from a passage. */
export interface FollowUp {
  readonly name: 'endVisit' | 'reportIncident';
  readonly input: Readonly<Record<string, string>>;
}

/** What else a passage sets going: a visitor who left ends the visit; a fever and an emergency go to the director at once. */
export function followUps(check: GateCheck, newId: () => string): readonly FollowUp[] {
  const { visitId, direction, resolution, at } = check;
  const hasLeft = visitId !== undefined && direction === 'out' && resolution === 'let';
  const kind = incidentOf(check);
  return [
    ...(hasLeft ? [{ name: 'endVisit' as const, input: { visitId, at } }] : []),
    ...(kind === undefined
      ? []
      : [{ name: 'reportIncident' as const, input: incidentInput({ check, kind, incidentId: newId() }) }]),
  ];
}

function incidentOf({ resolution, code }: GateCheck): 'fever' | 'emergency' | undefined {
  if (resolution === 'emergency') return 'emergency';
  return code === 'fever' ? 'fever' : undefined;
}

function incidentInput(of: { readonly check: GateCheck; readonly kind: string; readonly incidentId: string }) {
  const { check, kind, incidentId } = of;
  return {
    ...{ incidentId, kind, gateId: check.gateId, at: check.at, checkId: check.id },
    ...(check.personId === undefined ? {} : { personId: check.personId }),
  };
}
