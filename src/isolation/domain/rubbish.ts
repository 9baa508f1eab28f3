import type { Text } from '../../base/domain/texts.ts';

/**
 * How the rubbish of a home under an order is made safe, for the worker's card and the resident's letter. Our own words.
 * Source: domain.md 1.3 (bag in a dedicated bin; chlorine 500-1000 mg/L or 75 % alcohol before tying; the community collects).
 */
export const rubbishRule: Text = {
  'zh-CN':
    '垃圾装进专用袋，扎口前喷洒含氯消毒液（有效氯 500–1000 mg/L）或 75% 酒精，双层扎紧，放在门口，由社区收走。酒精远离明火。',
  'zh-TW':
    '垃圾裝進專用袋，紮口前噴灑含氯消毒液（有效氯 500–1000 mg/L）或 75% 酒精，雙層紮緊，放在門口，由社區收走。酒精遠離明火。',
  en: 'Put the rubbish in its own bag, spray it with chlorine (500–1000 mg/L) or 75 % alcohol before tying, tie two bags, leave them at the door; the community takes them. Keep alcohol away from flames.',
};
