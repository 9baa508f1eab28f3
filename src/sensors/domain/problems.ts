import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about door sensors. */
export const sensorProblems = {
  sensorUnknown: {
    status: 404,
    'zh-CN': '没有这个门磁。',
    'zh-TW': '沒有這個門磁。',
    en: 'There is no such sensor.',
  },
  sensorInUse: {
    status: 409,
    'zh-CN': '这个门磁已经装在别的门上，请先收回。',
    'zh-TW': '這個門磁已經裝在別的門上，請先收回。',
    en: 'This sensor hangs at another door. Take it back first.',
  },
  sensorRetired: {
    status: 409,
    'zh-CN': '这个门磁已经停用。',
    'zh-TW': '這個門磁已經停用。',
    en: 'This sensor is out of use.',
  },
  doorUnknown: {
    status: 404,
    'zh-CN': '没有这个住处。',
    'zh-TW': '沒有這個住處。',
    en: 'There is no such dwelling.',
  },
  windowWrong: {
    status: 400,
    'zh-CN': '结束时间要晚于开始时间，并且最长一天。',
    'zh-TW': '結束時間要晚於開始時間，並且最長一天。',
    en: 'The end must be after the beginning, at most a day later.',
  },
  alarmUnknown: {
    status: 404,
    'zh-CN': '没有这条告警。',
    'zh-TW': '沒有這條告警。',
    en: 'There is no such alarm.',
  },
  alarmClosed: {
    status: 409,
    'zh-CN': '这条告警已经处置过了。',
    'zh-TW': '這條告警已經處置過了。',
    en: 'This alarm has been answered already.',
  },
} as const satisfies ProblemRegistry;
