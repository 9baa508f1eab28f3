import { newId } from '../../src/base/server/ids.ts';
import type { Person } from './site.ts';

/** A form that a director made: a row in the table of forms. Its title begins with the mark. */
export async function makeAForm(of: {
  readonly director: Person;
  readonly communityId: number;
  readonly mark: string;
}): Promise<void> {
  const definition = {
    id: of.mark === '' ? 'standingWater' : 'wetPlaces',
    version: 1,
    title: { 'zh-CN': `${of.mark}积水排查` },
    fields: [{ key: 'places', kind: 'integer', label: { 'zh-CN': '几处积水' }, min: 0, required: true }],
  };
  const { communityId } = of;
  const result = await of.director.command('saveForm', { formId: newId(), definition }, { communityId });
  if (!result.ok) throw new Error(`saveForm: ${JSON.stringify(result)}`);
}
