import type { FormDefinition } from '../../forms/domain/form.ts';
import type { LinkActions } from '../../messaging/web/link-view.ts';

const text = (cn: string, tw: string, en: string) => ({ 'zh-CN': cn, 'zh-TW': tw, en });

/** An objection in one's own words. */
const objectionForm: FormDefinition = {
  id: 'objection',
  version: 1,
  title: text('我有异议', '我有異議', 'I object'),
  fields: [
    {
      key: 'words',
      kind: 'text',
      isLong: true,
      required: true,
      maxLength: 1000,
      label: text('哪里不对，为什么', '哪裡不對，為什麼', 'What is wrong, and why'),
    },
  ],
};

/** What people under an order may do by its link. */
export const orderActions: LinkActions = {
  order: [
    {
      key: 'report',
      title: text('报一下体温和感觉', '報一下體溫和感覺', 'Temperature and how you feel'),
      about: text(
        '早晚各报一次。报过的这一次，工作人员就不再打电话来问。',
        '早晚各報一次。報過的這一次，工作人員就不再打電話來問。',
        'Morning and evening. Nobody calls about a check that you have reported.',
      ),
      thanks: text(
        '已记下。有发热等不舒服时医生会联系您；胸闷、喘不上气请马上打 120。',
        '已記下。有發燒等不舒服時醫生會聯絡您；胸悶、喘不過氣請馬上打 120。',
        'Noted. A doctor will call if you are unwell; with chest pain or short breath dial 120 at once.',
      ),
      command: 'reportByLink',
      inputOf: ({ id, at, answers }) => ({ answerId: id, at, answers }),
    },
    {
      key: 'object',
      title: text('对这份决定有异议', '對這份決定有異議', 'Object to this order'),
      about: text(
        '24 小时内由另一个人答复您，不由开单的人答复。',
        '24 小時內由另一個人答覆您，不由開單的人答覆。',
        'Somebody other than who wrote the order answers within 24 hours.',
      ),
      thanks: text('已收到，24 小时内答复您。', '已收到，24 小時內答覆您。', 'Received; you hear within 24 hours.'),
      form: objectionForm,
      command: 'objectByLink',
      inputOf: ({ id, answers }) => ({ objectionId: id, words: answers['words'] }),
    },
  ],
};
