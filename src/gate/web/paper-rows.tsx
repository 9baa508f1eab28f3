import { Input } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import type { PaperCells, ReadCells } from '../domain/paper-cells.ts';
import '../../base/web/data-table.css';
import { paperTexts } from './paper-texts.ts';
import { PaperWho } from './paper-who.tsx';

type Field = 'time' | 'direction' | 'who' | 'temperature' | 'result' | 'remark';

interface Props {
  readonly community: number;
  readonly rows: readonly PaperCells[];
  readonly reads: readonly ReadCells[];
  readonly onChange: (line: number, change: Partial<PaperCells>) => void;
}

const cellId = (line: number, field: string): string => `paper-${line}-${field}`;

/** Puts the cursor into a field of a line; nothing happens where there is none. */
export function goToCell(line: number, field: Field): void {
  document.getElementById(cellId(line, field))?.focus();
}

/** The lines of a sheet as fields: Enter goes to the next line, arrows up and down stay in the column. */
export function PaperRows(props: Props) {
  const t = useTexts(paperTexts);
  const table = useRef<HTMLTableElement>(null);
  return (
    <div className="ms-table ms-paper-rows">
      <table ref={table} onKeyDown={move}>
        <thead>
          <tr>
            {(['line', 'time', 'direction', 'who', 'found', 'temperature', 'result', 'remark'] as const).map((key) => (
              <th key={key} scope="col" className={`ms-paper-${key}`}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((cells, line) => (
            <PaperRow key={line} {...props} cells={cells} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function move(event: KeyboardEvent): void {
  // While characters are put together, Enter ends them.
  if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
  const [, line, field] = /^paper-(\d+)-(\w+)$/.exec(event.target.id) ?? [];
  if (line === undefined || field === undefined) return;
  const steps: Readonly<Record<string, readonly [number, string]>> = {
    Enter: [1, 'time'],
    ArrowDown: [1, field],
    ArrowUp: [-1, field],
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  document.getElementById(cellId(Number(line) + step[0], step[1]))?.focus();
}

function PaperRow(props: Props & { readonly cells: PaperCells; readonly line: number }) {
  const t = useTexts(paperTexts);
  const { cells, line, reads, community } = props;
  const [place, setPlace] = useState('');
  const read = reads[line];
  const change = (part: Partial<PaperCells>) => props.onChange(line, part);
  const label = (field: Field) => t('cell', { line: line + 1, field: t(field) });
  const field = (key: Exclude<Field, 'who'>, hint?: string) => (
    <td className={`ms-paper-${key}`}>
      <Input
        id={cellId(line, key)}
        aria-label={label(key)}
        variant="borderless"
        autoComplete="off"
        maxLength={key === 'remark' ? 100 : 10}
        value={cells[key]}
        placeholder={hint}
        {...(read?.status === 'wrong' && read.field === key && cells.who + cells[key] !== ''
          ? { status: 'error' }
          : {})}
        onChange={({ target }) => change({ [key]: target.value })}
      />
    </td>
  );
  return (
    <tr data-wrong={read?.status === 'wrong'}>
      <td className="ms-figures ms-soft">{line + 1}</td>
      {field('time')}
      {field('direction', line === 0 ? t('directionHint') : undefined)}
      <td className="ms-paper-who">
        <PaperWho
          community={community}
          label={label('who')}
          cell={cellId(line, 'who')}
          cells={cells}
          onChange={change}
          onPick={(picked) => {
            setPlace(picked?.place ?? '');
            goToCell(line, 'temperature');
          }}
        />
      </td>
      <td className="ms-soft">{foundText(cells, place, t)}</td>
      {field('temperature')}
      {field('result', line === 0 ? t('resultHint') : undefined)}
      {field('remark')}
    </tr>
  );
}

function foundText(cells: PaperCells, place: string, t: (key: 'visitor' | 'notFound') => string): string {
  if (cells.personId !== undefined) return place;
  if (cells.who.trim() === '') return '';
  return t(cells.isVisitor === true ? 'visitor' : 'notFound');
}
