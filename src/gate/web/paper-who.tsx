import { AutoComplete } from 'antd';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { z } from 'zod';
import { useRead } from '../../base/web/use-read.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { readCardNumber } from '../domain/card-number.ts';
import type { PaperCells } from '../domain/paper-cells.ts';
import { GATE } from './office-paths.ts';
import { paperTexts } from './paper-texts.ts';

const Found = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string(), dwelling: z.string().nullish() })),
});
const Passes = z.object({
  rows: z.array(z.object({ personId: z.string().nullable(), name: z.string(), place: z.string() })),
});

/** Somebody whom the register knows. */
export interface Picked {
  readonly personId: string;
  readonly name: string;
  readonly place: string;
}

const MOST_SHOWN = 8;
const VISITOR = 'visitor';
const AS_WRITTEN = 'asWritten';

interface Props {
  readonly community: number;
  readonly label: string;
  readonly cell: string;
  readonly cells: PaperCells;
  /** With a border where it stands in a form. */
  readonly variant?: 'borderless' | 'outlined';
  readonly onChange: (change: Partial<PaperCells>) => void;
  readonly onPick: (picked: Picked | undefined) => void;
}

/** Who passed: found by name, pinyin, room or phone tail, by the number of a pass, or kept as the paper says. Enter takes the first. */
export function PaperWho(props: Props) {
  const t = useTexts(paperTexts);
  const { cells, onChange, onPick } = props;
  const [isOpen, setOpen] = useState(false);
  const words = cells.who.trim();
  const found = useFound(props.community, isOpen && cells.personId === undefined ? words : '');
  const options = [
    ...found.map(({ personId, name, place }) => ({ value: personId, label: `${name} · ${place}` })),
    ...(words === ''
      ? []
      : [
          { value: AS_WRITTEN, label: t('asWritten', { words }) },
          { value: VISITOR, label: t('asVisitor', { words }) },
        ]),
  ];
  const choose = (value: string) => {
    const picked = found.find(({ personId }) => personId === value);
    setOpen(false);
    onChange({
      personId: picked?.personId,
      isVisitor: value === VISITOR,
      ...(picked && { who: picked.name }),
    });
    onPick(picked);
  };
  // The open list takes these keys; the table would move on with them.
  const keep = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    if (isOpen && words !== '' && ['Enter', 'ArrowUp', 'ArrowDown'].includes(event.key)) event.stopPropagation();
  };
  return (
    <div onKeyDown={keep}>
      <AutoComplete
        value={cells.who}
        options={options}
        open={isOpen && words !== ''}
        defaultActiveFirstOption
        popupMatchSelectWidth={360}
        variant={props.variant ?? 'borderless'}
        aria-label={props.label}
        id={props.cell}
        showSearch={{
          onSearch: (who) => {
            setOpen(true);
            onChange({ who, personId: undefined, isVisitor: false });
          },
        }}
        onSelect={choose}
        onBlur={() => setOpen(false)}
      />
    </div>
  );
}

/** Nothing of an earlier text: whoever presses Enter at once must not take somebody he did not type. */
function useFound(community: number, typed: string): readonly Picked[] {
  const asked = useDeferredValue(typed);
  const number = readCardNumber(asked);
  const people = useRead({
    topic: 'people',
    path: '/api/search',
    params: { q: asked, community },
    shape: Found,
    enabled: asked !== '' && number === undefined,
  });
  const passes = useRead({
    topic: GATE,
    path: '/api/passes',
    params: { q: asked, community, limit: MOST_SHOWN },
    shape: Passes,
    enabled: number !== undefined,
  });
  if (asked === '' || asked !== typed) return [];
  if (number !== undefined) {
    if (passes.isPlaceholderData) return [];
    return (passes.data?.rows ?? []).flatMap(({ personId, name, place }) =>
      personId ? [{ personId, name, place }] : [],
    );
  }
  if (people.isPlaceholderData) return [];
  return (people.data?.people ?? [])
    .slice(0, MOST_SHOWN)
    .map(({ personId, name, dwelling }) => ({ personId, name, place: dwelling ?? '' }));
}
