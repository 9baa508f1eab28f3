import type { ChatEntry } from './chat-list.ts';

/** From here on a body temperature is a fever, in tenths of a degree Celsius. Source: domain of the daily forms, axilla 37.3 °C. */
export const FEVER_TENTHS = 373;

/** How a household's line is taken: `unclear` when it says neither that all are well nor anything else. */
export type ChatHealth = 'well' | 'abnormal' | 'away' | 'unclear';

/** What a line means for the day. Temperatures speak for themselves; words alone must say that all are well. */
export function chatHealth(entry: ChatEntry): ChatHealth {
  if (entry.symptoms.length > 0 || entry.temperatures.some(({ tenths }) => tenths >= FEVER_TENTHS)) return 'abnormal';
  if (entry.isAllWell || entry.temperatures.length > 0) return 'well';
  return entry.absent === 'everybody' ? 'away' : 'unclear';
}
