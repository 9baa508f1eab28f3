import { defineTexts } from '../../base/domain/texts.ts';
import { rubbishRule } from './rubbish.ts';

/**
 * What a worker says first to somebody under an order (话术), by kind of work. Our own words: who calls, what for, how long it takes,
 * whom to ring. No figure of any measure, because those come from the protocol.
 */
export const orderScripts = defineTexts({
  orderCheck: {
    'zh-CN': '您好，我是社区工作人员，来问一下今天的体温，有没有发热、咳嗽、嗓子疼。家里还缺什么，也请告诉我。',
    'zh-TW': '您好，我是社區工作人員，來問一下今天的體溫，有沒有發燒、咳嗽、喉嚨痛。家裡還缺什麼，也請告訴我。',
    en: 'Hello, this is the neighbourhood office. What is your temperature today, and is there any fever, cough or sore throat? Tell me too what you are short of at home.',
  },
  orderTest: {
    'zh-CN': '您好，我们到门口采样了。请戴好口罩再开门，采样时把口罩拉下，一分钟就好。',
    'zh-TW': '您好，我們到門口採樣了。請戴好口罩再開門，採樣時把口罩拉下，一分鐘就好。',
    en: 'Hello, we are at your door to take a sample. Put your mask on before you open, pull it down for the swab; it takes a minute.',
  },
  orderDelivery: {
    'zh-CN': '您好，我是社区工作人员。今天要不要带菜、带药、取快递？东西放在门口，我走远了您再开门拿。',
    'zh-TW': '您好，我是社區工作人員。今天要不要帶菜、帶藥、取包裹？東西放在門口，我走遠了您再開門拿。',
    en: 'Hello, this is the neighbourhood office. Shall I bring groceries, medicine or a parcel today? I leave it at the door; take it in when I have gone.',
  },
  orderRubbish: rubbishRule,
  orderTalk: {
    'zh-CN': '您好，我是社区工作人员，打来聊几句。这几天睡得好不好，心里烦不烦，有没有担心的事？您慢慢说。',
    'zh-TW': '您好，我是社區工作人員，打來聊幾句。這幾天睡得好不好，心裡煩不煩，有沒有擔心的事？您慢慢說。',
    en: 'Hello, this is the neighbourhood office; I am calling for a talk. How do you sleep these days, what weighs on you, what worries you? Take your time.',
  },
  orderVisit: {
    'zh-CN':
      '您好，我是社区工作人员，给您送告知书。上面写着从哪天到哪天、要做什么、找谁帮忙，请看一遍再签收。不清楚的我现在讲。',
    'zh-TW':
      '您好，我是社區工作人員，給您送告知書。上面寫著從哪天到哪天、要做什麼、找誰幫忙，請看一遍再簽收。不清楚的我現在講。',
    en: 'Hello, I am from the neighbourhood office and bring you the notice. It says from when until when, what is to be done and who helps. Please read it before you sign; I explain whatever is unclear.',
  },
});
