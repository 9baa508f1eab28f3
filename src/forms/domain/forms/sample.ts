import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { noteQuestion } from './shared-fields.ts';

/** A sample taken from one person. Source: 检测工作手册 (sample number, day, time, site); the rest the register knows. */
export const sample: FormDefinition = {
  id: 'sample',
  version: 1,
  title: words(['采样登记', '採樣登記', 'Sample']),
  fields: [
    {
      key: 'outcome',
      kind: 'choice',
      label: words(['采到了吗？', '採到了嗎？', 'Sample taken?']),
      required: true,
      choices: [
        { value: 'taken', label: words(['已采', '已採', 'Taken']) },
        { value: 'absent', label: words(['人不在', '人不在', 'Not here']) },
        { value: 'unfit', label: words(['不宜采样', '不宜採樣', 'Not fit for it']) },
        { value: 'refused', label: words(['不愿采样', '不願採樣', 'Refused']) },
      ],
    },
    {
      key: 'tube',
      kind: 'text',
      label: words(['管号', '管號', 'Tube number']),
      visibleIf: { field: 'outcome', op: 'is', value: 'taken' },
      required: true,
      maxLength: 40,
    },
    {
      key: 'site',
      kind: 'choice',
      label: words(['部位', '部位', 'Where from']),
      visibleIf: { field: 'outcome', op: 'is', value: 'taken' },
      default: 'throat',
      choices: [
        { value: 'throat', label: words(['口咽', '口咽', 'Throat']) },
        { value: 'nose', label: words(['鼻咽', '鼻咽', 'Nose']) },
      ],
    },
    noteQuestion,
  ],
};
