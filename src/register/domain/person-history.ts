import type { Instant } from '../../base/domain/day.ts';
import { maskPhone } from './masking.ts';
import { fieldChange, type FieldChange } from './people-change.ts';

/** Which file said so: the drop it came with, its name, sheet and row. */
export interface HistorySource {
  readonly importId: string;
  readonly fileName: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** One thing that happened to a record. */
export interface HistoryEntry {
  readonly key: string;
  readonly at: Instant;
  readonly accountId: string;
  /** A fact type, or `importCreated`, `importSeen`, `importChanged`, `importMoved`, `importEnded`, `importAdded`. */
  readonly type: string;
  readonly changes: readonly FieldChange[];
  readonly source?: HistorySource;
}

/** What an import did, as its table holds it. `before` and `after` may be open numbers and are masked before they leave. */
export interface ImportEffect {
  readonly importId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly accountId: string;
  readonly kind: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly fileName: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

const TYPES: Readonly<Record<string, string>> = {
  seen: 'importSeen',
  change: 'importChanged',
  residency: 'importMoved',
  residencyEnd: 'importEnded',
  tag: 'importAdded',
  vehicle: 'importAdded',
  identity: 'importAdded',
};

/** The effects of imports as entries: rows that made the record, rows that spoke of it, and what they changed. Phones are masked. */
export function entriesOfEffects(effects: readonly ImportEffect[]): readonly HistoryEntry[] {
  const creating = new Set(effects.filter(({ kind }) => kind === 'person').map(({ importId }) => importId));
  return effects.map((effect): HistoryEntry => {
    const { importId, seq, at, accountId, kind, fileName, sheet, row } = effect;
    const isOfCreating = kind === 'person' || (kind === 'seen' && creating.has(importId));
    return {
      key: `${importId} ${seq}`,
      at,
      accountId,
      type: isOfCreating ? 'importCreated' : (TYPES[kind] ?? 'importAdded'),
      changes: changesOf(effect),
      source: { importId, fileName, sheet, row },
    };
  });
}

function changesOf({ kind, before, after }: ImportEffect): readonly FieldChange[] {
  if (kind === 'residencyEnd') return [fieldChange('untilDay', { after: textOf(part(after, 'until')) })];
  if (kind === 'vehicle') return [fieldChange('plate', { after: textOf(part(after, 'plate')) })];
  if (kind === 'tag') return [fieldChange('tag', {})];
  if (kind === 'identity') return [fieldChange('idNumber', {})];
  if (kind !== 'change') return [];
  const field = textOf(part(after, 'field'));
  return [
    fieldChange(field, { before: valueOf(field, part(before, 'value')), after: valueOf(field, part(after, 'value')) }),
  ];
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function valueOf(field: string, value: unknown): string {
  const texts = (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
  return texts.map((text) => (field === 'phones' ? maskPhone(text) : text)).join('、');
}
