import type { Address } from '../../sheets/domain/address.ts';
import { takeClauses } from './chat-list-clauses.ts';
import { takeCount } from './chat-list-count.ts';
import { splitChatList, type ChatLine } from './chat-list-lines.ts';
import { isKin, nameOf, takeNames } from './chat-list-names.ts';
import { takePlace, type PlaceAround } from './chat-list-place.ts';
import { takeSymptoms, type ChatSymptom } from './chat-list-symptoms.ts';
import { takeTemperatures, type ChatReading } from './chat-list-temperature.ts';

/** What one household wrote into a chat list (接龙). Everything absent was not said. */
export interface ChatEntry {
  /** Number of its first line in the pasted text, counted from 1. */
  readonly line: number;
  /** As it was written, all its lines. */
  readonly text: string;
  readonly serial?: number;
  readonly place?: Address;
  readonly names: readonly string[];
  /** People it is about: as said, else as many as have a temperature. */
  readonly count?: number;
  readonly temperatures: readonly ChatReading[];
  readonly isAllWell: boolean;
  readonly absent: 'nobody' | 'some' | 'everybody';
  /** Who is away, in the words of the household. */
  readonly away: readonly string[];
  readonly requests: readonly string[];
  readonly symptoms: readonly ChatSymptom[];
  /** What was not understood; shown beside the line. */
  readonly unclear: readonly string[];
}

/** A pasted chat list: every line of it is in one of the three. */
export interface ChatList {
  readonly entries: readonly ChatEntry[];
  /** Title, instructions and examples above and between. */
  readonly notes: readonly ChatLine[];
  /** Lines that say something and fit nobody. */
  readonly unclear: readonly ChatLine[];
}

/**
 * Reads the text of a chat list in the manners in which people write them: numbered or not, full width, several lines a household,
 * "都正常", "一家三口 36.4/36.5/36.7", "三十六度五". `around`: what every line leaves out because all know it (building, stairwell).
 */
export function readChatList(pasted: string, around: PlaceAround = {}): ChatList {
  const { blocks, notes } = splitChatList(pasted, around);
  const read = blocks.map((block) => ({ block, entry: readEntry(block, block.around) }));
  const isSomebody = ({ entry }: (typeof read)[number]): boolean => entry.place !== undefined || entry.names.length > 0;
  return {
    entries: read.filter(isSomebody).map(({ entry }) => entry),
    notes,
    unclear: read.filter((one) => !isSomebody(one)).map(({ block: { line, text } }) => ({ line, text })),
  };
}

function readEntry(
  block: ChatLine & { readonly plain: string; readonly serial?: number },
  around: PlaceAround,
): ChatEntry {
  const { place, rest: afterPlace } = takePlace(block.plain, around);
  const { readings, rest: afterReadings } = takeTemperatures(afterPlace);
  const { symptoms, rest: afterSymptoms } = takeSymptoms(afterReadings);
  const clauses = takeClauses(afterSymptoms);
  const { count, rest } = takeCount(clauses.rest);
  const { names, kin, unclear } = takeNames(rest);
  const temperatures = readings.map(withWho);
  const known = count ?? (temperatures.length > 0 ? temperatures.length : undefined);
  return {
    line: block.line,
    text: block.text,
    ...(block.serial === undefined ? {} : { serial: block.serial }),
    ...(place === undefined ? {} : { place }),
    names,
    ...(known === undefined ? {} : { count: known }),
    temperatures,
    isAllWell: clauses.isAllWell && symptoms.length === 0,
    absent: absenceOf({ clauses, isAnybodyHome: temperatures.length > 0 || clauses.isAllWell || kin.length > 0 }),
    away: clauses.away,
    requests: clauses.requests,
    symptoms,
    unclear,
  };
}

function withWho({ tenths, who }: ChatReading): ChatReading {
  const isSomebody = who !== undefined && (isKin(who) || nameOf(who) !== undefined);
  return isSomebody ? { tenths, who } : { tenths };
}

function absenceOf(of: {
  readonly clauses: { readonly isVacant: boolean; readonly away: readonly string[] };
  readonly isAnybodyHome: boolean;
}): ChatEntry['absent'] {
  if (of.clauses.isVacant) return 'everybody';
  if (of.clauses.away.length === 0) return 'nobody';
  return of.isAnybodyHome ? 'some' : 'everybody';
}
