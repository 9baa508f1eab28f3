import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { symptomsQuestion } from './shared-fields.ts';

/** How one person is. */
export const symptoms: FormDefinition = {
  id: 'symptoms',
  version: 1,
  title: words(['症状登记', '症狀登記', 'Symptoms']),
  fields: [
    { ...symptomsQuestion, required: true },
    { key: 'temperature', kind: 'temperature', label: words(['体温', '體溫', 'Temperature']) },
    {
      key: 'onsetOn',
      kind: 'date',
      label: words(['哪天开始的', '哪天開始的', 'Since when']),
      visibleIf: {
        and: [
          { field: 'symptoms', op: 'answered' },
          { field: 'symptoms', op: 'hasNot', value: 'none' },
        ],
      },
      required: true,
      daysBack: 60,
      daysAhead: 0,
    },
    {
      key: 'sawDoctor',
      kind: 'yesNo',
      label: words(['看过医生吗？', '看過醫生嗎？', 'Seen a doctor?']),
      visibleIf: {
        and: [
          { field: 'symptoms', op: 'answered' },
          { field: 'symptoms', op: 'hasNot', value: 'none' },
        ],
      },
    },
  ],
};
