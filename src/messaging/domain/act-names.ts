import type { Text } from '../../base/domain/texts.ts';

const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

/** What the acts about messages are called in the trail. */
export const messagingActNames: Readonly<Record<string, Text>> = {
  setMessaging: text('设置短信', '設定簡訊', 'Set up messages'),
  sendTestMessage: text('发测试短信', '發測試簡訊', 'Sent a test message'),
  retryMessage: text('重发短信', '重發簡訊', 'Sent a message again'),
  cancelMessage: text('取消短信', '取消簡訊', 'Cancelled a message'),
  noteReceipts: text('登记短信回执', '登記簡訊回執', 'Noted receipts of messages'),
  destroyMessages: text('销毁过期短信', '銷毀過期簡訊', 'Destroyed old messages'),
};

/** What the acts are about. */
export const messagingSubjectNames: Readonly<Record<string, Text>> = {
  message: text('短信', '簡訊', 'Message'),
  messaging: text('短信设置', '簡訊設定', 'Setting of messages'),
};
