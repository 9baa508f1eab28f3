import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { noteQuestion } from './shared-fields.ts';

/** One delivery to a door. */
export const delivery: FormDefinition = {
  id: 'delivery',
  version: 1,
  title: words(['送货上门', '送貨上門', 'Delivery']),
  fields: [
    {
      key: 'outcome',
      kind: 'choice',
      label: words(['送到了吗？', '送到了嗎？', 'Delivered?']),
      required: true,
      choices: [
        { value: 'leftAtDoor', label: words(['放在门口', '放在門口', 'Left at the door']) },
        { value: 'handedOver', label: words(['当面交付', '當面交付', 'Handed over']) },
        { value: 'nobody', label: words(['没人应门', '沒人應門', 'Nobody answered']) },
        { value: 'refused', label: words(['不收', '不收', 'Refused']) },
      ],
    },
    { key: 'pieces', kind: 'integer', label: words(['几件', '幾件', 'Pieces']), min: 1, max: 99, default: 1 },
    noteQuestion,
  ],
};
