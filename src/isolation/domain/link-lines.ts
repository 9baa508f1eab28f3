import type { Day } from '../../base/domain/day.ts';
import type { Text } from '../../base/domain/texts.ts';
import type { ReasonCode } from './order.ts';
import { partyNames, reasonNames } from './order-words.ts';
import type { PartyRole } from './order-inputs.ts';

/** One line above the form of a public page. `phone` can be tapped. */
export interface LinkLine {
  readonly label: Text;
  readonly text: Text;
  readonly phone?: string;
}

const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

/** What somebody under an order reads first: how far, by which measure and why, until when, whom to call. */
export function orderLines(of: {
  readonly stay: { readonly day: number; readonly of: number };
  readonly release: { readonly day: Day; readonly isEarliest: boolean };
  readonly measure: Text;
  readonly reasonCode: ReasonCode;
  readonly parties: readonly { readonly role: PartyRole; readonly name: string; readonly phone: string | null }[];
}): readonly LinkLine[] {
  const { stay, release, measure, reasonCode, parties } = of;
  return [
    { label: text('今天', '今天', 'Today'), text: stayText(stay) },
    { label: text('措施', '措施', 'Measure'), text: measure },
    { label: text('原因', '原因', 'Why'), text: reasonNames[reasonCode] },
    { label: text('到', '到', 'Until'), text: releaseText(release) },
    ...parties.flatMap(({ role, name, phone }) =>
      phone === null ? [] : [{ label: partyNames[role], text: text(name, name, name), phone }],
    ),
  ];
}

function stayText({ day, of }: { readonly day: number; readonly of: number }): Text {
  if (day < 1) return text(`明天开始，共 ${of} 天`, `明天開始，共 ${of} 天`, `Begins tomorrow, ${of} days`);
  if (day > of) return text('期满，等待解除', '期滿，等待解除', 'The days are over; release is due');
  return text(`第 ${day} 天，共 ${of} 天`, `第 ${day} 天，共 ${of} 天`, `Day ${day} of ${of}`);
}

function releaseText({ day, isEarliest }: { readonly day: Day; readonly isEarliest: boolean }): Text {
  if (!isEarliest) return text(day, day, day);
  return text(`最早 ${day}，按条件解除`, `最早 ${day}，按條件解除`, `${day} at the earliest, by conditions`);
}
