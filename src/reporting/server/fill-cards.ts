import type { Tx } from '../../base/server/db.ts';
import type { TemplateTable } from '../../sheets/domain/template.ts';
import { cardRecords, type CardRecords } from '../domain/fill-card.ts';
import type { FillPerson } from '../domain/fill-person.ts';
import { readFillPeople, type FillQuestion } from './fill-people-queries.ts';

/** Records for a form of one sheet per person. Households are read only when the form asks for them. */
export async function readCards(
  tx: Tx,
  of: {
    readonly table: TemplateTable;
    readonly people: readonly FillPerson[];
    readonly question: FillQuestion;
    readonly isolates: boolean;
  },
): Promise<CardRecords> {
  const { table, people, question, isolates } = of;
  const asksHousehold =
    table.columns.length > 0 || table.figures.some(({ field }) => field?.startsWith('household.') === true);
  const all = asksHousehold ? await readFillPeople(tx, { ...question, selection: { who: 'everybody' } }) : people;
  return cardRecords(people, { all, day: question.day, isolates });
}
