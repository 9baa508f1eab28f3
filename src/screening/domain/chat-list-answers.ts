import type { AnswerRow, Answers } from '../../forms/domain/answer.ts';
import type { ChatEntry } from './chat-list.ts';
import { chatHealth } from './chat-list-health.ts';
import type { ChatSymptom } from './chat-list-symptoms.ts';

/** Symptoms that the daily form asks for; what it does not know goes into its remark. */
const ASKED: Readonly<Partial<Record<ChatSymptom, string>>> = {
  fever: 'fever',
  cough: 'dryCough',
  fatigue: 'fatigue',
  soreThroat: 'soreThroat',
  smellTasteLoss: 'smellTasteLoss',
  diarrhoea: 'diarrhoea',
};
const MOST_REMARK = 400;

interface Member {
  readonly personId: string;
  readonly name: string;
}

/**
 * The answers of the form `dailyHealth` that a line of a chat list gives; undefined when it says nothing about health. Whose temperature
 * it is follows from the name before it, or from the order when there are as many as members; otherwise they are numbered.
 */
export function answersOfEntry(entry: ChatEntry, members: readonly Member[]): Answers | undefined {
  const health = chatHealth(entry);
  if (health === 'unclear') return undefined;
  const note = [...entry.requests, ...entry.away, ...remarkOf(entry)].join('；').slice(0, MOST_REMARK);
  const remark = note === '' ? {} : { note };
  if (health === 'away')
    return { state: 'detail', members: members.map(({ personId }) => ({ person: personId, isAway: true })), ...remark };
  if (health === 'well' && entry.temperatures.length === 0) return { state: 'allWell', ...remark };
  return { state: 'detail', members: rowsOfEntry(entry, members), ...remark };
}

function rowsOfEntry(entry: ChatEntry, members: readonly Member[]): readonly AnswerRow[] {
  const symptoms = entry.symptoms.flatMap((code) => ASKED[code] ?? []);
  const said = symptoms.length > 0 ? { symptoms } : {};
  const { temperatures } = entry;
  // Symptoms without anybody's name are those of the first: a doctor asks who it is.
  if (temperatures.length === 0) return [{ ...whoseRow({ at: 0, members, of: 1 }), isAway: false, ...said }];
  return temperatures.map(({ tenths, who }, at) => ({
    ...whoseRow({ who, at, members, of: temperatures.length }),
    ...{ isAway: false, temperature: tenths / 10 },
    ...(at === hottest(entry) ? said : {}),
  }));
}

function hottest({ temperatures }: ChatEntry): number {
  const most = Math.max(...temperatures.map(({ tenths }) => tenths));
  return temperatures.findIndex(({ tenths }) => tenths === most);
}

function whoseRow(of: {
  readonly who?: string | undefined;
  readonly at: number;
  readonly members: readonly Member[];
  readonly of: number;
}): AnswerRow {
  const named = of.members.find(({ name }) => name === of.who);
  const inOrder = of.who === undefined && of.of === of.members.length ? of.members[of.at] : undefined;
  const member = named ?? inOrder;
  return member ? { person: member.personId } : { name: of.who ?? `第${of.at + 1}人` };
}

function remarkOf({ symptoms, text }: ChatEntry): readonly string[] {
  return symptoms.some((code) => ASKED[code] === undefined) ? [text] : [];
}
