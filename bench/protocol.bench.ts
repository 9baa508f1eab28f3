import { addDays, getDay } from '../src/base/domain/day.ts';
import { packById } from '../src/protocol/domain/packs.ts';
import { previewChange, type OrderFacts } from '../src/protocol/domain/preview-change.ts';
import { atMost, cpuSeconds, type Figure } from './figures.ts';

const ORDERS = 100_000;
const TODAY = getDay('2022-11-11');

/** Preview of a change of edition over the running orders of a city. */
export async function measure(): Promise<readonly Figure[]> {
  const [from, to] = [packById('covid19-cn-9'), packById('covid19-cn-twenty')];
  if (!from || !to) throw new Error('no such pack');
  const running = [...orders()];
  const seconds = await cpuSeconds(() => {
    const { rows, endToday, shorten } = previewChange({ orders: running, from, to, today: TODAY });
    if (rows.length !== ORDERS || endToday === 0 || shorten === 0) throw new Error('not previewed');
    return Promise.resolve();
  });
  const data = `${ORDERS} orders of 5 measures and 60 anchor days, a tenth counted again; edition 9 to the twenty measures`;
  return [atMost({ name: 'protocol.preview', value: seconds, unit: 'CPU s', data, budget: 2 })];
}

/** Orders as they stand after two months, without a list of them. */
function* orders(): Generator<OrderFacts> {
  for (let number = 0; number < ORDERS; number += 1) {
    const day = addDays(TODAY, -(number % 60));
    const kinds = [
      { measure: 'close-contact', kind: 'lastExposure' },
      { measure: 'secondary-contact', kind: 'lastExposure' },
      { measure: 'entry', kind: 'arrival' },
      { measure: 'high-risk-area', kind: 'leftRiskArea' },
      { measure: 'low-risk-area', kind: 'leftRiskArea' },
    ] as const;
    const { measure: name, kind } = kinds[number % kinds.length] ?? kinds[0];
    const order = { orderId: String(number), measure: name, anchor: { kind, day } };
    yield number % 10 === 0 ? { ...order, resets: [{ kind: 'newExposure', day: addDays(day, number % 7) }] } : order;
  }
}
