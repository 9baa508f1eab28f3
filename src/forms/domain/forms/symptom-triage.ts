import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { dangerChoices, symptomsQuestion } from './shared-fields.ts';

/** What decides where somebody unwell should turn; the rules stand in triage-rules.ts. Age and orders come from the register. */
export const symptomTriage: FormDefinition = {
  id: 'symptomTriage',
  version: 1,
  title: words(['症状分诊', '症狀分診', 'Symptom triage']),
  fields: [
    {
      key: 'danger',
      kind: 'choices',
      label: words(['有没有这些危险情况？', '有沒有這些危險情況？', 'Any of these dangers?']),
      required: true,
      choices: dangerChoices,
    },
    { ...symptomsQuestion, required: true },
    { key: 'temperature', kind: 'temperature', label: words(['体温', '體溫', 'Temperature']) },
    {
      key: 'days',
      kind: 'integer',
      label: words(['不舒服几天了', '不舒服幾天了', 'For how many days']),
      unit: words(['天', '天', 'days']),
      visibleIf: {
        and: [
          { field: 'symptoms', op: 'answered' },
          { field: 'symptoms', op: 'hasNot', value: 'none' },
        ],
      },
      min: 0,
      max: 60,
    },
    {
      key: 'isWorse',
      kind: 'yesNo',
      label: words(['比昨天重吗？', '比昨天重嗎？', 'Worse than yesterday?']),
      visibleIf: { field: 'days', op: 'atLeast', value: 1 },
    },
  ],
};
