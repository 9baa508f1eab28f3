import type { Day } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import type { FillReport } from '../../sheets/domain/fill-report.ts';
import type { FillMaterial, FillRecord } from '../../sheets/domain/fill-material.ts';
import { fillTemplate } from '../../sheets/domain/fill-template.ts';
import type { TemplateTable } from '../../sheets/domain/template.ts';
import { fillOpenTemplate, type OpenTemplate } from '../../sheets/server/api.ts';
import { householdOfEach, householdRecords } from '../domain/fill-household.ts';
import { personRecord, type FillPerson } from '../domain/fill-person.ts';
import type { FillSelection } from '../domain/fill-selection.ts';
import { readAreaNames } from './fill-area-queries.ts';
import { readCards } from './fill-cards.ts';
import { readFillFigures } from './fill-figure-queries.ts';
import { keepsOrders, readFillPeople, type FillQuestion } from './fill-people-queries.ts';
import { LISTS_PEOPLE, settleWhom, type FillWarning } from './fill-whom.ts';

/** A filled form with its account. */
export interface FilledForm {
  readonly bytes: Uint8Array;
  readonly report: FillReport;
  readonly warnings: readonly FillWarning[];
  /** Whom each table lists, in the order of the report's tables. */
  readonly selections: readonly FillSelection[];
}

/** What a form is filled for: whom, when, with what shown, and who signs it. */
export interface FormToFill {
  readonly template: OpenTemplate;
  readonly question: FillQuestion;
  readonly author?: string | undefined;
}

/** Fills a form for one community and day from what the tables know. */
export async function fillForm(tx: Tx, of: FormToFill): Promise<FilledForm> {
  const { material, warnings, selections } = await gather(tx, of);
  const { bytes, report } = await fillOpenTemplate(of.template, material);
  return { bytes, report, warnings, selections };
}

/** The account of a filled form without the file: what would be filled, what would stay empty. */
export async function accountOfForm(tx: Tx, of: FormToFill): Promise<Omit<FilledForm, 'bytes'>> {
  const { material, warnings, selections } = await gather(tx, of);
  const { report } = fillTemplate(of.template.reading, { ...material, is1904: false });
  return { report, warnings, selections };
}

interface Gathered {
  readonly material: Omit<FillMaterial, 'is1904'>;
  readonly warnings: readonly FillWarning[];
  readonly selections: readonly FillSelection[];
}

async function gather(tx: Tx, { template, question, author }: FormToFill): Promise<Gathered> {
  const { tables } = template.reading;
  const { communityId, day } = question;
  const isolates = await keepsOrders(tx, communityId);
  // Whom every table lists is settled, and refused if they are too many, before anybody is read.
  const { selections, warnings } = await settleWhom(tx, { tables, question });
  const records: (readonly FillRecord[])[] = [];
  const members = new Map<FillRecord, readonly FillRecord[]>();
  for (const [at, table] of tables.entries()) {
    const people = await peopleOf(tx, { table, question, selection: selections[at] });
    if (table.kind === 'person list') {
      const ofHousehold = householdOfEach(people);
      records.push(people.map((person) => ({ ...ofHousehold(person), ...personRecord(person, { day, isolates }) })));
    } else if (table.kind === 'form') {
      const cards = await readCards(tx, { table, people, question, isolates });
      records.push(cards.records);
      for (const [record, household] of cards.members) members.set(record, household);
    } else if (table.kind === 'household list') records.push(householdRecords(people, { day, isolates }));
    // No table of the product keeps acts of this kind yet; a ledger stays as it came.
    else records.push([]);
  }
  const wantsFigures = tables.some(({ kind }) => kind === 'figures');
  const figures = wantsFigures ? await readFillFigures(tx, { communityId, day }) : new Map<string, number>();
  const about = await aboutOf(tx, { communityId, day, author });
  return { material: { day, about, records, figures, members }, warnings, selections };
}

async function aboutOf(
  tx: Tx,
  of: { readonly communityId: number; readonly day: Day; readonly author: string | undefined },
): Promise<FillRecord> {
  const { community, subdistrict, district } = await readAreaNames(tx, of.communityId);
  return {
    'report.unit': community ?? undefined,
    'report.community': community ?? undefined,
    'report.subdistrict': subdistrict ?? undefined,
    'report.district': district ?? undefined,
    'report.date': { day: of.day },
    'report.month': `${Number(of.day.slice(5, 7))}月`,
    'report.author': of.author,
  };
}

async function peopleOf(
  tx: Tx,
  of: {
    readonly table: TemplateTable;
    readonly question: FillQuestion;
    readonly selection: FillSelection | undefined;
  },
): Promise<readonly FillPerson[]> {
  const { table, question, selection } = of;
  return selection && LISTS_PEOPLE.has(table.kind) ? readFillPeople(tx, { ...question, selection }) : [];
}
