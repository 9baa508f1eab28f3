import { Problem } from '../../base/domain/problem.ts';
import type { Tx } from '../../base/server/db.ts';
import type { TemplateKind, TemplateTable } from '../../sheets/domain/template.ts';
import { MOST_CARDS } from '../domain/fill-card.ts';
import { selectionOfTitle, type FillSelection } from '../domain/fill-selection.ts';
import { countFillPeople, type FillQuestion } from './fill-people-queries.ts';

/** Something whoever hands the form on should know. Codes: domain/problems.ts. */
export interface FillWarning {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Kinds that show who somebody is. */
export const LISTS_PEOPLE: ReadonlySet<TemplateKind> = new Set(['person list', 'household list', 'form']);

/** Whom each table lists, as asked for or by its title; people are only counted. Refuses: formTooManyPeople. */
export async function settleWhom(
  tx: Tx,
  of: { readonly tables: readonly TemplateTable[]; readonly question: FillQuestion },
): Promise<{ readonly selections: readonly FillSelection[]; readonly warnings: readonly FillWarning[] }> {
  const selections: FillSelection[] = [];
  const warnings: FillWarning[] = [];
  for (const table of of.tables) {
    const { selection, isWidened } = await selectionFor(tx, table, of.question);
    if (table.kind === 'form') await requireFewCards(tx, { ...of.question, selection });
    selections.push(selection);
    if (isWidened) warnings.push({ code: 'fillEverybody', details: { sheet: table.sheet } });
  }
  return { selections, warnings };
}

/** Widened: all are listed although the title asks for some, because who they are is not known. */
async function selectionFor(
  tx: Tx,
  table: TemplateTable,
  question: FillQuestion,
): Promise<{ readonly selection: FillSelection; readonly isWidened: boolean }> {
  if (!LISTS_PEOPLE.has(table.kind)) return { selection: { who: 'auto' }, isWidened: false };
  if (question.selection.who !== 'auto') return { selection: question.selection, isWidened: false };
  const { selection, isNarrow } = selectionOfTitle(`${table.title} ${table.sheet}`);
  if (selection.who === 'everybody') return { selection, isWidened: isNarrow };
  const count = await countFillPeople(tx, { ...question, selection });
  return count > 0 ? { selection, isWidened: false } : { selection: { who: 'everybody' }, isWidened: true };
}

async function requireFewCards(tx: Tx, question: FillQuestion): Promise<void> {
  const count = await countFillPeople(tx, question);
  if (count > MOST_CARDS) throw new Problem('formTooManyPeople', { count, limit: MOST_CARDS });
}
