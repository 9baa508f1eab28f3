import { getId } from '../../base/domain/ids.ts';
import type { VisitRegistered } from './visit-rules.ts';

/** A visit of the demonstration, with its hours from now. */
export type DemoVisit = Pick<VisitRegistered, 'kind' | 'name' | 'hostAnswer'> &
  Partial<Pick<VisitRegistered, 'phone' | 'company' | 'plate' | 'purpose' | 'answeredBy' | 'hostDwellingId'>> & {
    /** Hours from now. */
    readonly from: number;
    readonly until: number;
  };

/** A guest who is inside, a tradesman who should have left, a courier: all invented. `doors` are dwellings in the order of the houses. */
export function demoVisits(doors: readonly string[]): readonly DemoVisit[] {
  const host = (index: number) => {
    const door = doors[index];
    return door === undefined ? {} : { hostDwellingId: getId<'dwelling'>(door) };
  };
  return [
    {
      ...{ kind: 'visitor', name: '许帆', phone: '10000000101', hostAnswer: 'agreed', answeredBy: 'call' },
      ...{ ...host(40), from: -1, until: 3 },
    },
    {
      ...{ kind: 'tradesman', name: '尚文', company: '暖心水电', purpose: '修水管' },
      ...{ ...host(95), hostAnswer: 'agreed', answeredBy: 'atGate', from: -6, until: -2 },
    },
    {
      ...{ kind: 'courier', name: '郭小川', company: '云递快运', phone: '10000000103', plate: '苏ZQ1003' },
      ...{ purpose: '送快递', hostAnswer: 'notAsked', from: -0.5, until: 1.5 },
    },
  ];
}
