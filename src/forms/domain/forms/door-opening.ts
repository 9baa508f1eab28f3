import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { noteQuestion } from './shared-fields.ts';

/** Why the door of somebody in isolation was opened. */
export const doorOpening: FormDefinition = {
  id: 'doorOpening',
  version: 1,
  title: words(['开门核实', '開門核實', 'Door opening']),
  fields: [
    {
      key: 'reason',
      kind: 'choice',
      label: words(['为什么开门？', '為什麼開門？', 'Why was the door opened?']),
      required: true,
      choices: [
        { value: 'delivery', label: words(['取物', '取物', 'Took something in']) },
        { value: 'waste', label: words(['放垃圾', '放垃圾', 'Put out waste']) },
        { value: 'sampling', label: words(['采样或上门检查', '採樣或上門檢查', 'Sampling or a visit']) },
        { value: 'medical', label: words(['就医', '就醫', 'Medical care']) },
        { value: 'sensor', label: words(['没有开门，设备误报', '沒有開門，設備誤報', 'Not opened: false alarm']) },
        { value: 'left', label: words(['擅自外出', '擅自外出', 'Left without permission']) },
        { value: 'other', label: words(['其他', '其他', 'Other']) },
      ],
    },
    {
      key: 'isBackInside',
      kind: 'yesNo',
      label: words(['人回屋了吗？', '人回屋了嗎？', 'Back inside?']),
      visibleIf: {
        or: [
          { field: 'reason', op: 'is', value: 'left' },
          { field: 'reason', op: 'is', value: 'other' },
        ],
      },
      required: true,
    },
    { ...noteQuestion, required: { field: 'reason', op: 'is', value: 'other' } },
  ],
};
