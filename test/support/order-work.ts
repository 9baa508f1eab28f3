import { newId } from '../../src/base/server/ids.ts';
import { addDays } from '../../src/base/domain/day.ts';
import type { Person, TestSite } from './site.ts';

/** A day of isolation, by the director: a row in every table of orders. Words begin with the mark. */
export async function workOnOrders(
  site: Pick<TestSite, 'clock'>,
  of: { readonly director: Person; readonly communityId: number; readonly mark: string },
): Promise<{ readonly orderId: string }> {
  const { director, communityId, mark } = of;
  const today = site.clock.today();
  const done = async (
    name: string,
    input: object,
    files?: readonly { fileId: string; name: string; bytes: Uint8Array }[],
  ) => {
    const result = await director.command(name, input, { communityId, ...(files ? { files } : {}) });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  };
  const { rows } = (await director.get(`/api/people?limit=5&community=${communityId}`)).body;
  const orderId = newId();
  const personId: string = rows.at(-1).personId;
  await done('issueOrder', {
    orders: [{ orderId, personId, measure: 'low-risk-area', sourceKind: 'returnee', reasonCode: 'riskArea' }],
    ...{
      packId: 'covid19-cn-9',
      packVersion: 1,
      anchorKind: 'leftRiskArea',
      anchorDay: addDays(today, -1),
      startedOn: today,
    },
    ...{ anchorEvidence: `${mark}车票`, place: 'home' },
    parties: [{ role: 'community', name: `${mark}社区`, phone: '057188880000' }],
  });
  const words = `${mark}我没有去过`;
  await done('objectToOrder', { objectionId: newId(), orderId, saidBy: 'person', source: 'call', words });
  await done('noteDocuments', { orderIds: [orderId], kinds: ['notice'] });
  const template = await director.get('/api/orders/templates/letter');
  const fileId = newId();
  const file = { fileId, name: `${mark}信.docx`, bytes: new Uint8Array(template.bytes) };
  await done('saveOrderTemplate', { kind: 'letter', fileId, fileName: file.name }, [file]);
  return { orderId };
}
