import type { Locale } from '../../base/domain/texts.ts';
import type { Tx } from '../../base/server/db.ts';
import {
  type AnswerColumn,
  answerColumns,
  answerRow,
  repeatColumns,
  repeatRow,
  repeatsOf,
} from '../../forms/domain/answer-columns.ts';
import { rowsOf } from '../../forms/domain/answer.ts';
import type { FormDefinition } from '../../forms/domain/form.ts';
import { findForm } from '../../forms/server/api.ts';
import { describeDoors, listHouseholds } from '../../register/server/api.ts';
import { type SheetColumn, type SheetToWrite, writeSheet } from '../../sheets/server/api.ts';
import { findAnswers, type KnownAnswer, type ListedRound } from '../../tasks/server/api.ts';
import { exportWords, secondAnswers, secondAnswerWords } from '../domain/export-words.ts';

/** Whom an answer came from, as cells before those of the form. */
type Heading = (answer: KnownAnswer) => readonly string[];

/** The answers to a campaign: one sheet with a column per question, one more for each list inside the form. */
export async function answersBook(
  tx: Tx,
  of: { readonly campaign: ListedRound; readonly locale: Locale },
): Promise<Uint8Array> {
  const { campaign, locale } = of;
  const { communityId, roundId } = campaign;
  const form = await findForm(tx, { communityId, key: campaign.formKey ?? '', version: campaign.formVersion });
  if (!form) throw new Error('the form of a campaign is gone');
  const answers = (await findAnswers(tx, { communityId, sourceIds: [roundId] })).filter(
    ({ formKey }) => formKey === form.id,
  );
  const dwellingIds = answers.flatMap(({ dwellingId }) => dwellingId ?? []);
  const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
  const names = await namesOf(tx, { communityId, answers });
  const second = secondAnswers(answers);
  const heading: Heading = ({ answerId, dwellingId, householdId, at }) => [
    doors.get(dwellingId ?? '') ?? '',
    names.get(householdId ?? '') ?? '',
    at.slice(0, 16).replace('T', ' '),
    second.has(answerId) ? secondAnswerWords[locale] : '',
  ];
  return writeSheet({ sheets: sheetsOf({ form, answers, heading, locale }) });
}

async function namesOf(
  tx: Tx,
  of: { readonly communityId: number; readonly answers: readonly KnownAnswer[] },
): Promise<ReadonlyMap<string, string>> {
  const householdIds = [...new Set(of.answers.flatMap(({ householdId }) => householdId ?? []))];
  if (householdIds.length === 0) return new Map();
  const households = await listHouseholds(tx, { communityId: of.communityId, target: { householdIds } });
  return new Map(households.map(({ householdId, members }) => [householdId, members[0]?.name ?? '']));
}

function sheetsOf(of: {
  readonly form: FormDefinition;
  readonly answers: readonly KnownAnswer[];
  readonly heading: Heading;
  readonly locale: Locale;
}): readonly SheetToWrite[] {
  const { form, answers, heading, locale } = of;
  const first = exportWords[locale].map((header) => ({ header, widthChars: 22, kind: 'text' as const }));
  return [
    {
      name: form.title[locale],
      columns: [...first, ...answerColumns(form, locale).map(columnOf)],
      rows: answers.map((answer) => [...heading(answer), ...answerRow(form, answer.answers, locale)]),
    },
    ...repeatsOf(form).map((repeat) => ({
      name: repeat.label[locale],
      columns: [...first, ...repeatColumns(repeat, locale).map(columnOf)],
      rows: answers.flatMap((answer) =>
        rowsOf(answer.answers, repeat.key).map((row) => [...heading(answer), ...repeatRow({ repeat, row, locale })]),
      ),
    })),
  ];
}

const FIGURES: ReadonlySet<string> = new Set(['integer', 'decimal', 'temperature', 'choices', 'repeat']);

function columnOf({ title, kind }: AnswerColumn): SheetColumn {
  return { header: title, widthChars: 16, kind: FIGURES.has(kind) ? 'number' : 'text' };
}
