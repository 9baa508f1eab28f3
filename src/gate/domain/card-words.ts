import type { Card, CardWords } from '../../documents/domain/card.ts';
import { cardNumber } from './card-number.ts';
import type { PassKind } from './pass-claims.ts';
import { PASS_KIND_WORDS } from './pass-kind-words.ts';

/** A pass as its card needs it. */
export interface CardPass {
  readonly passId: string;
  readonly kind: PassKind;
  /** The signed text. */
  readonly text: string;
  readonly name: string;
  /** Estate and door, parted by a space: `云锦里 3号楼2单元501`. */
  readonly place: string;
  readonly building: string;
  readonly plate: string;
  /** YYYY-MM-DD, counts. */
  readonly lastDay: string;
}

/** Of cards whose holder has no door here. */
const NOWHERE = { vehicle: '车辆', other: '其他' } as const;

/** The card of a pass. Cards are in Chinese in every language of the console: the guard reads them. */
export function cardOf(pass: CardPass): Card {
  const { kind, name, plate, place } = pass;
  const isVehicle = kind === 'vehicle' && plate !== '';
  const lines = [isVehicle ? name : '', ...place.split(' '), isVehicle ? '' : plate];
  return {
    title: PASS_KIND_WORDS[kind]['zh-CN'],
    headline: isVehicle ? plate : name,
    lines: lines.filter((line) => line !== ''),
    until: dayInWords(pass.lastDay),
    number: cardNumber(pass.passId),
    code: pass.text,
    group: cardGroupOf(pass),
  };
}

/** Whose stack a card is handed out with: the building in words, or what has no building. */
export function cardGroupOf({ kind, building }: Pick<CardPass, 'kind' | 'building'>): string {
  return building === '' ? NOWHERE[kind === 'vehicle' ? 'vehicle' : 'other'] : building;
}

/** What all cards of a community say. `helpLine`: of its gate rules, empty when none is set. */
export function cardWordsOf(of: { readonly community: string; readonly helpLine: string }): CardWords {
  const { community, helpLine } = of;
  const call = helpLine === '' ? '请到社区居委会' : '请打上面的电话';
  return {
    issuer: community,
    until: '有效至（含当天）',
    number: '编号',
    backPage: '背面',
    missing: '下列卡上的空格请用笔补写（字库里没有这些字）',
    back: {
      heading: `${community}出入证`,
      helpLabel: '求助、挂失、提意见',
      helpLine,
      paragraphs: [
        '进出请出示，一人一卡不外借；家庭出行卡一户一张。',
        `丢了、坏了：${call}，报编号挂失补办，旧卡作废，不收费。`,
        `不让进出时，值守人员要说明依据。不同意可以当场登记，或者${call}，社区会复核答复。`,
        '忘带卡、没手机也能进出：报姓名、楼号、房号核对。',
      ],
    },
  };
}

/** 2026年12月31日 */
function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
