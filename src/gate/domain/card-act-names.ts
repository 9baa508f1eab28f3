import type { ActNames } from '../../access/domain/act-names.ts';

/** What looks at cards are called in the trail. */
export const cardActNames: ActNames = {
  '/api/passes/cards': { 'zh-CN': '打印出入证', 'zh-TW': '列印出入證', en: 'Printed pass cards' },
};
