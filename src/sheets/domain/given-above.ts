import { LEVELS, type Place } from './read-place.ts';
import type { Assignment } from './column-map.ts';
import { readDoorLine, readLabelledPlace, readSeparator, readTitlePlace, type GivenPlace } from './given-place.ts';
import type { Grid } from './grid.ts';
import { kindOfLooseRow } from './row-kinds.ts';
import type { TableSpan } from './table-spans.ts';

/** Rows above a header in which its title is looked for. */
const TITLE_ROWS = 12;

/** The line above a header that says where the people of the table live, when no column does. */
export function doorLineAbove(grid: Grid, span: TableSpan, { slots }: Assignment): Place | undefined {
  const isPlaced = slots.some(
    ({ columns }) => columns.address !== undefined || LEVELS.some((level) => columns[level] !== undefined),
  );
  const texts = (grid.rows[span.header.top - 1] ?? []).filter((text) => text !== '');
  return isPlaced || texts.length !== 1 ? undefined : readDoorLine(texts[0] ?? '');
}

/** What titles, sheet name and file name say for the whole table; the nearest wins. */
export function givenAbove(
  source: { readonly grid: Grid; readonly fileName: string; readonly estate?: string },
  top: number,
): GivenPlace {
  const titles: string[] = [];
  let labelled: GivenPlace | undefined;
  for (let row = top - 1; row >= 0 && row >= top - TITLE_ROWS; row -= 1) {
    const texts = [...new Set((source.grid.rows[row] ?? []).filter((text) => text !== ''))];
    if (texts.length > 3) break;
    labelled ??= readLabelledPlace(texts.join(' '));
    const title = texts[0];
    if (title !== undefined && title.length <= 40 && kindOfLooseRow(texts, false) === 'title') titles.push(title);
  }
  const nearest = [titles[0] ?? '', source.grid.name]
    .map((text) => readSeparator([text]))
    .find((place) => place !== undefined);
  const sources = [...titles, source.grid.name, source.fileName].map(readTitlePlace);
  const estates = sources.map((each) => each.place.estate);
  const isConfirmed = (estate: string | undefined) =>
    estate !== undefined && estates.filter((each) => each === estate).length > 1;
  const given: { -readonly [Key in keyof GivenPlace]: GivenPlace[Key] } = { ...nearest, ...labelled };
  for (const { place, isSure } of sources) {
    if (place.estate !== undefined && (isSure || isConfirmed(place.estate))) given.estate ??= place.estate;
    if (place.building !== undefined) given.building ??= place.building;
    if (place.unit !== undefined) given.unit ??= place.unit;
  }
  if (source.estate !== undefined) given.estate = source.estate;
  return given;
}
