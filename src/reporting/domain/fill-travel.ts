import { z } from 'zod';
import { findDay, type Day } from '../../base/domain/day.ts';
import { transportChoices } from '../../forms/domain/forms/shared-fields.ts';
import type { FillRecord } from '../../sheets/domain/fill-material.ts';
import type { FillValue } from '../../sheets/domain/render-value.ts';

/** What somebody told last about where he came from: by the poster at the door, or asked by a worker. */
export interface FillTravel {
  readonly source: 'selfRegistration' | 'travelHistory';
  readonly answers: unknown;
}

const text = z.string().optional().catch(undefined);
const Arrival = z.object({ from: text, departedAt: text, arrivedAt: text, transport: text, transportNumber: text });
const Journey = z.object({ place: text, arrivedOn: text, leftOn: text, transport: text, transportNumber: text });
const History = z.object({ journeys: z.array(Journey).min(1) });

const MS_PER_DAY = 86_400_000;

/** What forms ask about a journey, as far as it was told. When somebody left a place is not when he came home. */
export function travelRecord(travel: FillTravel | null): FillRecord {
  if (travel === null) return {};
  return travel.source === 'selfRegistration' ? ofArrival(travel.answers) : ofHistory(travel.answers);
}

function ofArrival(answers: unknown): FillRecord {
  const { data } = Arrival.safeParse(answers);
  if (!data) return {};
  return known({
    'returnee.from': data.from,
    'returnee.date': dayOf(data.arrivedAt),
    'returnee.transport': transportWord(data.transport),
    'returnee.number': data.transportNumber,
    'away.place': data.from,
  });
}

function ofHistory(answers: unknown): FillRecord {
  const journey = History.safeParse(answers).data?.journeys[0];
  if (!journey) return {};
  const [arrived, left] = [dayOf(journey.arrivedOn), dayOf(journey.leftOn)];
  return known({
    'returnee.from': journey.place,
    'returnee.transport': transportWord(journey.transport),
    'returnee.number': journey.transportNumber,
    'away.place': journey.place,
    'away.date': arrived,
    'away.days': arrived && left && Math.round((Date.parse(left.day) - Date.parse(arrived.day)) / MS_PER_DAY),
  });
}

/** Moments are told in local time, so their day stands in front. */
function dayOf(moment: string | undefined): { readonly day: Day } | undefined {
  const day = findDay(moment?.slice(0, 10) ?? '');
  return day && { day };
}

function transportWord(value: string | undefined): string | undefined {
  return transportChoices.find((choice) => choice.value === value)?.label['zh-CN'];
}

function known(values: Readonly<Record<string, FillValue | undefined>>): FillRecord {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
}
