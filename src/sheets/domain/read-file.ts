import type { Day } from '../../base/domain/day.ts';
import type { FileCells } from './cells.ts';
import { readGrid } from './grid.ts';
import { newHouseholds } from './households.ts';
import type { Draft } from './read-person.ts';
import { linkPlaces } from './linked-places.ts';
import { readSheet } from './read-sheet.ts';
import type { ColumnChoice, FileReading, ReadingProblem } from './reading.ts';
import { splitLines } from './split-lines.ts';
import type { Gathered } from './table-reader.ts';

/** What the reading of a file depends on besides its cells. */
export interface ReadOptions {
  /** Meanings that users chose before for files of the same shape. */
  readonly choices: readonly ColumnChoice[];
  /** Today at the site; no birth date lies after it. */
  readonly today: Day;
  /** The estate of everybody whom no column places, said by whoever dropped the file; stands over titles and names. */
  readonly estate?: string;
}

/**
 * Reads the cells of a file as tables, records and problems. Every row of every sheet has exactly one account. Nothing is
 * guessed: what cannot be used is kept as typed and said.
 */
export function readFile(cells: FileCells, options: ReadOptions): FileReading {
  const gathered: Gathered = {
    accounts: [],
    drafts: [],
    problems: [],
    dwellings: [],
    households: newHouseholds(),
  };
  const grids = cells.sheets.map((sheet) => splitLines(readGrid(sheet)));
  const links = linkPlaces(grids, options.today);
  const tables = grids.flatMap((grid) => {
    const before = gathered.drafts.length;
    const linked = links.get(grid);
    gathered.accounts.push([]);
    const found = readSheet({
      grid,
      choices: options.choices,
      today: options.today,
      gathered,
      fileName: cells.fileName,
      ...(options.estate === undefined ? {} : { estate: options.estate }),
      ...(linked ? { linked } : {}),
    });
    if (grid.isHidden && gathered.drafts.length > before) {
      gathered.problems.push({
        code: 'hiddenSheetRead',
        severity: 'warning',
        sheet: grid.name,
        row: 1,
        details: { name: grid.name },
      });
    }
    return found;
  });
  for (const draft of gathered.drafts) if (draft.phones.length > 1) draft.phones = mobilesFirst(draft.phones);
  return {
    fileName: cells.fileName,
    tables,
    records: gathered.drafts,
    rows: gathered.accounts.flat().filter((account) => account !== undefined),
    problems: [...gathered.problems, ...twice(gathered.drafts)],
    dwellings: gathered.dwellings,
  };
}

function mobilesFirst(phones: readonly string[]): string[] {
  const distinct = [...new Set(phones)];
  const isMobile = (phone: string) => phone.length === 11 && phone.startsWith('1');
  return [...distinct.filter(isMobile), ...distinct.filter((phone) => !isMobile(phone))];
}

/** One id number under two names in one file: one of the rows is wrong. */
function twice(drafts: readonly Draft[]): readonly ReadingProblem[] {
  const first = new Map<string, Draft>();
  const problems: ReadingProblem[] = [];
  for (const draft of drafts) {
    if (draft.idNumber === undefined) continue;
    const other = first.get(draft.idNumber);
    if (!other) first.set(draft.idNumber, draft);
    else if (other.name !== draft.name && other.name !== undefined) {
      const problem: ReadingProblem = {
        code: 'idTwice',
        severity: 'warning',
        sheet: draft.sheet,
        row: draft.row,
        details: { other: other.row, name: other.name },
      };
      draft.problems.push(problem);
    }
  }
  return problems;
}
