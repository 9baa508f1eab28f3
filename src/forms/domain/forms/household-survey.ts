import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';
import { needChoices, noteQuestion, symptomsQuestion, unlistedName } from './shared-fields.ts';

/** One household, at the door or by phone (排查): one tap when everybody is at home and well, else one row a member. */
export const householdSurvey: FormDefinition = {
  id: 'householdSurvey',
  version: 1,
  title: words(['入户排查', '入戶排查', 'Household survey']),
  fields: [
    {
      key: 'state',
      kind: 'choice',
      label: words(['全家人都在、都好吗？', '全家人都在、都好嗎？', 'Is everybody here and well?']),
      hint: words([
        '有人外出、刚回来、不舒服，或住着名单以外的人，选“逐人填写”。',
        '有人外出、剛回來、不舒服，或住著名單以外的人，選「逐人填寫」。',
        'Choose person by person when somebody is away, back, unwell, or not on the list.',
      ]),
      required: true,
      choices: [
        { value: 'allWell', label: words(['都在、都好', '都在、都好', 'All here and well']) },
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
          key: 'whereabouts',
          kind: 'choice',
          label: words(['人在哪里？', '人在哪裡？', 'Where?']),
          required: true,
          default: 'home',
          choices: [
            { value: 'home', label: words(['在家', '在家', 'At home']) },
            { value: 'away', label: words(['外出未回', '外出未回', 'Away']) },
            { value: 'back', label: words(['近期返回', '近期返回', 'Just back']) },
            { value: 'moved', label: words(['已搬走', '已搬走', 'Moved out']) },
          ],
        },
        {
          key: 'place',
          kind: 'text',
          label: words(['去了或来自哪里', '去了或來自哪裡', 'Which place']),
          hint: words(['写到区县', '寫到區縣', 'As far as the county']),
          visibleIf: {
            or: [
              { field: 'whereabouts', op: 'is', value: 'away' },
              { field: 'whereabouts', op: 'is', value: 'back' },
            ],
          },
          required: { field: 'whereabouts', op: 'is', value: 'back' },
          maxLength: 120,
        },
        {
          key: 'backOn',
          kind: 'date',
          label: words(['哪天回来的', '哪天回來的', 'Back since']),
          visibleIf: { field: 'whereabouts', op: 'is', value: 'back' },
          required: true,
          daysBack: 90,
          daysAhead: 0,
        },
        { ...symptomsQuestion, visibleIf: { field: 'whereabouts', op: 'isNot', value: 'moved' } },
      ],
    },
    {
      key: 'needs',
      kind: 'choices',
      label: words(['需要帮忙吗？', '需要幫忙嗎？', 'Is help needed?']),
      choices: needChoices,
    },
    noteQuestion,
  ],
};
