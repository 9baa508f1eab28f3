import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { noteQuestion, symptomsQuestion, unlistedName } from './shared-fields.ts';

/** A household, once a day: one tap when all are well, else temperature and symptoms of each member. */
export const dailyHealth: FormDefinition = {
  id: 'dailyHealth',
  version: 1,
  title: words(['每日健康', '每日健康', 'Daily health']),
  fields: [
    {
      key: 'state',
      kind: 'choice',
      label: words(['今天全家都好吗？', '今天全家都好嗎？', 'Is everybody well today?']),
      required: true,
      choices: [
        { value: 'allWell', label: words(['都好', '都好', 'All well']) },
        { value: 'detail', label: words(['逐人填写', '逐人填寫', 'Person by person']) },
      ],
    },
    {
      key: 'members',
      kind: 'repeat',
      perMember: true,
      minRows: 1,
      label: words(['家庭成员', '家庭成員', 'Members']),
      visibleIf: { field: 'state', op: 'is', value: 'detail' },
      fields: [
        unlistedName,
        {
          key: 'isAway',
          kind: 'yesNo',
          label: words(['不在家？', '不在家？', 'Away?']),
          default: false,
        },
        {
          key: 'temperature',
          kind: 'temperature',
          label: words(['体温', '體溫', 'Temperature']),
          visibleIf: { field: 'isAway', op: 'isNot', value: true },
        },
        { ...symptomsQuestion, visibleIf: { field: 'isAway', op: 'isNot', value: true } },
      ],
    },
    { ...noteQuestion, label: words(['有什么需要', '有什麼需要', 'Anything needed']) },
  ],
};
