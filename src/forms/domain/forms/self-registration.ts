import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { symptomsQuestion, transportChoices, transportNumber } from './shared-fields.ts';

const sexChoices = [
  { value: 'male', label: words(['男', '男', 'Male']) },
  { value: 'female', label: words(['女', '女', 'Female']) },
];

/** Whoever arrives says so (自主申报), for oneself and whoever came along. No id number: what is asked is enough to find them. */
export const selfRegistration: FormDefinition = {
  id: 'selfRegistration',
  version: 1,
  title: words(['自主申报', '自主申報', 'Self-registration']),
  fields: [
    { key: 'name', kind: 'text', label: words(['姓名', '姓名', 'Name']), required: true, maxLength: 60 },
    { key: 'sex', kind: 'choice', label: words(['性别', '性別', 'Sex']), required: true, choices: sexChoices },
    { key: 'mobile', kind: 'phone', label: words(['手机号', '手機號', 'Mobile']), required: true },
    {
      key: 'address',
      kind: 'text',
      label: words(['住在哪里', '住在哪裡', 'Where you stay']),
      hint: words(['例如 3号楼2单元501', '例如 3號樓2單元501', 'For example building 3, unit 2, room 501']),
      required: true,
      maxLength: 120,
    },
    {
      key: 'from',
      kind: 'text',
      label: words(['从哪里来', '從哪裡來', 'Where you came from']),
      hint: words(['写到区县', '寫到區縣', 'As far as the county']),
      required: true,
      maxLength: 120,
    },
    {
      key: 'departedAt',
      kind: 'dateTime',
      label: words(['出发时间', '出發時間', 'Departure']),
      daysBack: 60,
      daysAhead: 14,
    },
    {
      key: 'arrivedAt',
      kind: 'dateTime',
      label: words(['到达时间', '到達時間', 'Arrival']),
      hint: words(['还没到就填预计时间', '還沒到就填預計時間', 'Expected time when still under way']),
      required: true,
      daysBack: 60,
      daysAhead: 14,
      check: {
        holds: { field: 'arrivedAt', op: 'atLeast', other: 'departedAt' },
        words: words(['到达不能早于出发。', '到達不能早於出發。', 'Nobody arrives before leaving.']),
      },
    },
    {
      key: 'transport',
      kind: 'choice',
      label: words(['乘坐什么来的', '乘坐什麼來的', 'How you came']),
      required: true,
      choices: transportChoices,
    },
    transportNumber,
    {
      key: 'companions',
      kind: 'repeat',
      label: words(['同来的家人', '同來的家人', 'Family who came along']),
      maxRows: 10,
      fields: [
        {
          key: 'companionName',
          kind: 'text',
          label: words(['姓名', '姓名', 'Name']),
          required: true,
          maxLength: 60,
        },
        { key: 'companionSex', kind: 'choice', label: words(['性别', '性別', 'Sex']), choices: sexChoices },
        { key: 'companionMobile', kind: 'phone', label: words(['手机号', '手機號', 'Mobile']) },
      ],
    },
    { ...symptomsQuestion, required: true },
  ],
};
