import type { FormDefinition } from '../../forms/domain/form.ts';
import type { LinkActions } from '../../messaging/web/link-view.ts';

const text = (cn: string, tw: string, en: string) => ({ 'zh-CN': cn, 'zh-TW': tw, en });

/** A neighbour's hint: one question, no name. */
const hintForm: FormDefinition = {
  id: 'hint',
  version: 1,
  title: text('邻里线索', '鄰里線索', 'A hint'),
  fields: [
    {
      key: 'text',
      kind: 'text',
      isLong: true,
      required: true,
      maxLength: 500,
      label: text('看到什么、在哪里、什么时候', '看到什麼、在哪裡、什麼時候', 'What you saw, where and when'),
    },
  ],
};

/** What residents may do with the links of screening, by kind. */
export const residentActions: LinkActions = {
  selfRegistration: [
    {
      key: 'register',
      title: text('外来返回人员自主申报', '外來返回人員自主申報', 'Register yourself'),
      about: text(
        '从外地来、从外地回的，请替自己和同来的家人填一次，约 1 分钟。不用注册，不用下载。',
        '從外地來、從外地回的，請替自己和同來的家人填一次，約 1 分鐘。不用註冊，不用下載。',
        'Whoever comes or comes back from elsewhere: fill this in once for yourself and family. It takes a minute; no account, no app.',
      ),
      thanks: text(
        '社区工作人员会核对，需要时打电话给您。有发热、咳嗽，请先不要出门，打电话给居委会。',
        '社區工作人員會核對，需要時打電話給您。有發燒、咳嗽，請先不要出門，打電話給社區。',
        'Somebody of the office checks it and calls you if needed. With fever or cough stay in and call the office.',
      ),
      command: 'submitSelfRegistration',
      inputOf: ({ id, at, answers }) => ({ partyId: id, filledAt: at, answers }),
    },
    {
      key: 'hint',
      title: text('给社区提供线索（不留名）', '給社區提供線索（不留名）', 'Give a hint, without a name'),
      about: text(
        '您看到的情况会先由工作人员核实，核实前不会当真，也不会告诉别人是谁说的。',
        '您看到的情況會先由工作人員核實，核實前不會當真，也不會告訴別人是誰說的。',
        'Somebody checks it first. Nothing is believed before, and nobody learns who said it.',
      ),
      thanks: text('工作人员会去核实。', '工作人員會去核實。', 'Somebody will check it.'),
      form: hintForm,
      command: 'submitHint',
      inputOf: ({ id, answers }) => ({ hintId: id, text: answers['text'] }),
    },
  ],
  campaign: [
    {
      key: 'campaign',
      title: text('请替全家答一下', '請替全家答一下', 'Please answer for your household'),
      about: text(
        '打电话、上门都没遇到您。在这里填好，就不再上门打扰。',
        '打電話、到府都沒遇到您。在這裡填好，就不再到府打擾。',
        'We called and came and met nobody. Answer here and nobody needs to come again.',
      ),
      thanks: text(
        '已记下，不再为这次排查上门。有发热、咳嗽，请先不要出门，打电话给居委会。',
        '已記下，不再為這次排查到府。有發燒、咳嗽，請先不要出門，打電話給社區。',
        'Noted; nobody comes again for this. With fever or cough stay in and call the office.',
      ),
      command: 'answerCampaign',
      inputOf: ({ id, at, answers }) => ({ answerId: id, at, answers }),
    },
  ],
  dailyHealth: [
    {
      key: 'health',
      title: text('今天全家都好吗？', '今天全家都好嗎？', 'Is everybody well today?'),
      about: text(
        '一天报一次。全家都没有发热、咳嗽等不舒服，点一下就行。',
        '一天報一次。全家都沒有發燒、咳嗽等不舒服，點一下就行。',
        'Once a day. If nobody has a fever, a cough or anything else, one tap is enough.',
      ),
      thanks: text(
        '今天的已记下。有人不舒服时，家庭医生会联系您；情况紧急请打 120。',
        '今天的已記下。有人不舒服時，家庭醫生會聯絡您；情況緊急請打 120。',
        'Noted for today. If somebody is unwell the family doctor will call; in an emergency dial 120.',
      ),
      command: 'answerDailyHealth',
      oneTap: {
        text: text('✓ 全家都好', '✓ 全家都好', '✓ All well'),
        answers: { state: 'allWell' },
        otherwise: text('有人不舒服，或不在家', '有人不舒服，或不在家', 'Somebody is unwell or away'),
        begin: { state: 'detail' },
      },
      inputOf: ({ id, at, answers }) => ({ answerId: id, at, answers }),
    },
  ],
};
