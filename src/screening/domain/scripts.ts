import { defineTexts } from '../../base/domain/texts.ts';

/**
 * What a caller says first (话术), by kind of work, where the round has no words of its own. Our own words: who calls, what is asked, how
 * long it takes. A name from a list is never told to somebody else at the door.
 */
export const screeningScripts = defineTexts({
  campaign: {
    'zh-CN':
      '您好，我是社区网格员。想问一下家里每个人现在在不在、身体好不好，最近有没有去过外地。耽误您一分钟，谢谢配合。',
    'zh-TW':
      '您好，我是社區網格員。想問一下家裡每個人現在在不在、身體好不好，最近有沒有去過外地。耽誤您一分鐘，謝謝配合。',
    en: 'Hello, I am the grid worker of your neighbourhood. May I ask whether everybody is at home and well, and whether anybody has been elsewhere lately? It takes a minute; thank you.',
  },
  dailyHealth: {
    'zh-CN': '您好，我是社区工作人员。今天还没收到您家的健康打卡，想问一下家里每个人身体好不好，体温多少。',
    'zh-TW': '您好，我是社區工作人員。今天還沒收到您家的健康回報，想問一下家裡每個人身體好不好，體溫多少。',
    en: 'Hello, this is the neighbourhood office. Your household has not reported today: is everybody well, and what are the temperatures?',
  },
  hintCheck: {
    'zh-CN': '您好，我是社区网格员，来了解一下家里最近有没有人从外地回来、身体好不好。只是例行问问，谢谢配合。',
    'zh-TW': '您好，我是社區網格員，來了解一下家裡最近有沒有人從外地回來、身體好不好。只是例行問問，謝謝配合。',
    en: 'Hello, I am the grid worker of your neighbourhood. May I ask whether anybody at home came back from elsewhere lately, and whether all are well? We ask this of many; thank you.',
  },
  listCheck: {
    'zh-CN':
      '您好，我是社区工作人员，请问是您本人吗？想核对一下您最近的行程：哪天到的、怎么来的、现在住在哪里、身体好不好。',
    'zh-TW':
      '您好，我是社區工作人員，請問是您本人嗎？想核對一下您最近的行程：哪天到的、怎麼來的、現在住在哪裡、身體好不好。',
    en: 'Hello, this is the neighbourhood office; am I speaking to the person in question? I would like to check your recent journey: when and how you came, where you stay now, and whether you are well.',
  },
});
