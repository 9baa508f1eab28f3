import type { Text } from '../../base/domain/texts.ts';

/** What this room's acts are called in the trail. */
export const protocolActNames: Readonly<Record<string, Text>> = {
  publishEdition: { 'zh-CN': '发布防控方案', 'zh-TW': '發布防控方案', en: 'Published a protocol' },
};

/** What this room's acts are about. */
export const protocolSubjectNames: Readonly<Record<string, Text>> = {
  protocol: { 'zh-CN': '防控方案', 'zh-TW': '防控方案', en: 'Protocol' },
};
