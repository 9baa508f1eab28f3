import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { transportChoices, transportNumber } from './shared-fields.ts';

/** Where somebody has been: one row for each journey. */
export const travelHistory: FormDefinition = {
  id: 'travelHistory',
  version: 1,
  title: words(['旅居史', '旅居史', 'Travel history']),
  fields: [
    {
      key: 'hasTravelled',
      kind: 'yesNo',
      label: words(['离开过本市吗？', '離開過本市嗎？', 'Have you left the city?']),
      required: true,
    },
    {
      key: 'journeys',
      kind: 'repeat',
      label: words(['行程', '行程', 'Journeys']),
      visibleIf: { field: 'hasTravelled', op: 'is', value: true },
      minRows: 1,
      maxRows: 20,
      fields: [
        {
          key: 'place',
          kind: 'text',
          label: words(['地点', '地點', 'Place']),
          hint: words(['写到区县', '寫到區縣', 'As far as the county']),
          required: true,
          maxLength: 120,
        },
        {
          key: 'arrivedOn',
          kind: 'date',
          label: words(['到达日期', '到達日期', 'Arrived there on']),
          required: true,
          daysBack: 120,
          daysAhead: 0,
        },
        {
          key: 'leftOn',
          kind: 'date',
          label: words(['离开日期', '離開日期', 'Left there on']),
          daysBack: 120,
          daysAhead: 0,
          check: {
            holds: { field: 'leftOn', op: 'atLeast', other: 'arrivedOn' },
            words: words(['离开不能早于到达。', '離開不能早於到達。', 'Nobody leaves before arriving.']),
          },
        },
        {
          key: 'transport',
          kind: 'choice',
          label: words(['怎么回来的', '怎麼回來的', 'How you came back']),
          choices: transportChoices,
        },
        transportNumber,
      ],
    },
  ],
};
