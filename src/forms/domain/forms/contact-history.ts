import type { FormDefinition } from '../form.ts';
import { words } from '../form-words.ts';

/**
 * Whom somebody met. Source: code lists of 密切接触者医学观察登记表 (exposure, relation, kind of contact), shortened.
 */
export const contactHistory: FormDefinition = {
  id: 'contactHistory',
  version: 1,
  title: words(['接触史', '接觸史', 'Contact history']),
  fields: [
    {
      key: 'hadContact',
      kind: 'yesNo',
      label: words([
        '接触过病例、疑似病例或风险地区来的人吗？',
        '接觸過病例、疑似病例或風險地區來的人嗎？',
        'Any contact with a case, a suspected case or somebody from a risk area?',
      ]),
      required: true,
    },
    {
      key: 'contacts',
      kind: 'repeat',
      label: words(['接触', '接觸', 'Contacts']),
      visibleIf: { field: 'hadContact', op: 'is', value: true },
      minRows: 1,
      maxRows: 20,
      fields: [
        {
          key: 'whom',
          kind: 'choice',
          label: words(['接触了谁', '接觸了誰', 'With whom']),
          required: true,
          choices: [
            { value: 'case', label: words(['确诊病例', '確診病例', 'A confirmed case']) },
            { value: 'suspected', label: words(['疑似病例', '疑似病例', 'A suspected case']) },
            { value: 'closeContact', label: words(['密切接触者', '密切接觸者', 'A close contact']) },
            { value: 'riskArea', label: words(['风险地区来的人', '風險地區來的人', 'Somebody from a risk area']) },
          ],
        },
        { key: 'name', kind: 'text', label: words(['对方姓名', '對方姓名', 'Their name']), maxLength: 60 },
        {
          key: 'lastOn',
          kind: 'date',
          label: words(['最后一次接触', '最後一次接觸', 'Last contact on']),
          required: true,
          daysBack: 60,
          daysAhead: 0,
        },
        { key: 'place', kind: 'text', label: words(['在哪里', '在哪裡', 'Where']), maxLength: 120 },
        {
          key: 'how',
          kind: 'choices',
          label: words(['怎样接触', '怎樣接觸', 'How']),
          choices: [
            { value: 'sharedHome', label: words(['同住', '同住', 'Live together']) },
            { value: 'sharedMeal', label: words(['同餐', '同餐', 'Ate together']) },
            { value: 'sharedRoom', label: words(['同室', '同室', 'Same room']) },
            { value: 'sharedTransport', label: words(['同乘', '同乘', 'Same vehicle']) },
            { value: 'cared', label: words(['照料或诊治', '照料或診治', 'Cared for them']) },
            { value: 'other', label: words(['其他', '其他', 'Other']) },
          ],
        },
      ],
    },
  ],
};
