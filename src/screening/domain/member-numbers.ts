import { rowsOf, type AnswerRow, type Answers } from '../../forms/domain/answer.ts';

/**
 * Answers in which public pages numbered the members of a household (from 0), with their person ids: outside of the office nobody
 * learns an id. A number that nobody bears stays, and is refused where answers are checked.
 */
export function withMemberIds(answers: Answers, personIds: readonly string[]): Answers {
  const lists = Object.keys(answers).flatMap((key): (readonly [string, readonly AnswerRow[]])[] => {
    const rows = rowsOf(answers, key);
    return rows.length === 0 ? [] : [[key, rows.map((row) => withId(row, personIds))]];
  });
  return { ...answers, ...Object.fromEntries(lists) };
}

function withId(row: AnswerRow, personIds: readonly string[]): AnswerRow {
  const { person } = row;
  if (typeof person !== 'string' || !/^\d{1,3}$/.test(person)) return row;
  return { ...row, person: personIds[Number(person)] ?? person };
}
