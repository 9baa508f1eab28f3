import type { ProblemRegistry } from '../../base/domain/problem.ts';
import { answerProblems } from './answer-problems.ts';

/** Refusals of forms and of answers to them. */
export const formsProblems = {
  ...answerProblems,
  answersUnusable: {
    status: 422,
    'zh-CN': '有 {count} 处填写需要更正，第一处：{field}。',
    'zh-TW': '有 {count} 處填寫需要更正，第一處：{field}。',
    en: '{count} answers need mending; the first is {field}.',
  },
  formUnknown: {
    status: 404,
    'zh-CN': '没有这份表单，或者它已停用。',
    'zh-TW': '沒有這份表單，或者它已停用。',
    en: 'There is no such form, or it is no longer used.',
  },
  formNameTaken: {
    status: 409,
    'zh-CN': '“{form}”是现成表单的名称，请为您的表单换一个名称。',
    'zh-TW': '「{form}」是現成表單的名稱，請為您的表單換一個名稱。',
    en: '{form} is the name of a ready form; give yours another one.',
  },
  formVersionPassed: {
    status: 409,
    'zh-CN': '这份表单已有第 {version} 版。请打开最新版，再改一次。',
    'zh-TW': '這份表單已有第 {version} 版。請開啟最新版，再改一次。',
    en: 'This form has a version {version} already. Open the newest one and change it again.',
  },
  formKeyTwice: {
    status: 422,
    'zh-CN': '有两个问题的代号都是“{field}”，请改其中一个。',
    'zh-TW': '有兩個問題的代號都是「{field}」，請改其中一個。',
    en: 'Two questions are called {field}; rename one of them.',
  },
  formConditionBelow: {
    status: 422,
    'zh-CN': '问题“{field}”的条件用到了“{other}”，它必须排在前面。',
    'zh-TW': '問題「{field}」的條件用到了「{other}」，它必須排在前面。',
    en: 'The condition of {field} looks at {other}, which must stand above it.',
  },
  formChoiceTwice: {
    status: 422,
    'zh-CN': '问题“{field}”里选项“{value}”出现了两次。',
    'zh-TW': '問題「{field}」裡選項「{value}」出現了兩次。',
    en: 'The question {field} offers {value} twice.',
  },
  formChoiceUnknown: {
    status: 422,
    'zh-CN': '问题“{field}”用到的选项“{value}”并不存在。',
    'zh-TW': '問題「{field}」用到的選項「{value}」並不存在。',
    en: 'What {field} refers to, {value}, is no choice.',
  },
  formRangeEmpty: {
    status: 422,
    'zh-CN': '问题“{field}”的最小值大于最大值。',
    'zh-TW': '問題「{field}」的最小值大於最大值。',
    en: 'The least value of {field} is above its greatest.',
  },
} as const satisfies ProblemRegistry;
