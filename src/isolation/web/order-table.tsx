import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { placeNames } from '../../protocol/domain/pack-words.ts';
import { PaperKind, paperNames } from '../domain/paper-kinds.ts';
import { boardTexts } from './board-texts.ts';
import { DayDots } from './day-dots.tsx';
import { OrderRow, useEditions } from './isolation.queries.ts';
import { OrderState } from './order-state.tsx';
import { ORDER_FACTS, ORDER_TOPICS, ORDERS, isolationPaths } from './paths.ts';
import { usePapers } from './use-papers.ts';

/** What a choice of state is called. */
const STATES = [
  ['open', 'stateOpen'],
  ['running', 'present'],
  ['proposed', 'proposed'],
  ['due', 'due'],
  ['late', 'late'],
  ['objected', 'objections'],
  ['ended', 'stateEnded'],
  ['all', 'stateAll'],
] as const;

/** Every order as a row, late ones first; approve and print what is ticked. */
export function OrderTable() {
  const t = useTexts(boardTexts);
  const community = useCommunityId();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useColumns();
  const rules = useRules();
  return (
    <DataTable<OrderRow>
      label={t('list')}
      topic={ORDERS}
      path="/api/orders"
      countPath="/api/orders/count"
      params={{ community }}
      row={OrderRow}
      rowKey={({ orderId }) => orderId}
      rowPath={({ orderId }) => isolationPaths.one(orderId)}
      facts={ORDER_FACTS}
      columns={columns}
      selection={{ selected, onChange: setSelected }}
      selectionActions={<Chosen orderIds={[...selected]} onDone={() => setSelected(new Set())} />}
      filters={[
        {
          kind: 'choice',
          key: 'state',
          label: t('state'),
          width: 168,
          choices: STATES.map(([value, word]) => ({ value, text: t(word) })),
        },
        { kind: 'choice', key: 'place', label: t('place'), width: 128, choices: usePlaces() },
        { kind: 'choice', key: 'disease', label: t('disease'), width: 200, choices: rules.diseases },
        { kind: 'choice', key: 'pack', label: t('rule'), width: 200, choices: rules.packs },
      ]}
      empty={<EmptyState title={t('empty')} what={t('emptyWhat')} />}
    />
  );
}

function usePlaces() {
  const locale = useLocale();
  return (['home', 'facility', 'hospital'] as const).map((value) => ({ value, text: placeNames[value][locale] }));
}

/** Diseases and editions by which orders are made here. */
function useRules() {
  const locale = useLocale();
  const rows = useEditions().data?.rows ?? [];
  const diseases = new Map(rows.map(({ disease, name }) => [disease, name[locale]]));
  const packs = new Map(rows.map(({ packId, name, edition }) => [packId, `${name[locale]} ${edition[locale]}`]));
  const choices = (of: ReadonlyMap<string, string>) => [...of].map(([value, text]) => ({ value, text }));
  return { diseases: choices(diseases), packs: choices(packs) };
}

function useColumns(): readonly TableColumn<OrderRow>[] {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  return [
    { key: 'state', title: t('state'), width: 128, cell: (row) => <OrderState row={row} /> },
    { key: 'name', title: t('person'), width: 96, cell: ({ name }) => <strong>{name}</strong> },
    { key: 'door', title: t('door'), cell: ({ door }) => door },
    {
      key: 'measure',
      title: t('measure'),
      width: 152,
      cell: ({ measure, edition }) => <span title={edition?.[locale]}>{measure?.[locale]}</span>,
    },
    { key: 'stay', title: t('dayOf'), width: 192, cell: (row) => <DayDots row={row} /> },
    {
      key: 'release',
      title: t('releaseDay'),
      width: 128,
      cell: ({ releaseDay = '', isEarliest }) => (
        <span className="ms-figures">{isEarliest ? t('earliest', { day: releaseDay.slice(5) }) : releaseDay}</span>
      ),
    },
    {
      key: 'test',
      title: t('nextTest'),
      width: 88,
      cell: ({ nextTest, state }) => (
        <span className="ms-figures">{state === 'running' ? nextTest?.slice(5) : ''}</span>
      ),
    },
    {
      key: 'objections',
      title: t('objection'),
      width: 80,
      cell: ({ objections }) => (objections > 0 ? <StatusMark status="ask" text={t('yes')} /> : null),
    },
  ];
}

function Chosen({ orderIds, onDone }: { readonly orderIds: readonly string[]; readonly onDone: () => void }) {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const may = useMay();
  const papers = usePapers();
  const items = PaperKind.options.map((key) => ({ key, label: paperNames[key][locale] }));
  return (
    <>
      <ConfirmCommandButton
        command="approveOrder"
        input={{ orderIds }}
        refreshes={ORDER_TOPICS}
        text={t('approve')}
        confirm={{ title: t('approve'), what: t('approveAsk') }}
        doneText={t('approved')}
        whyDisabled={may('isolation.order.approve') ? undefined : t('notMay')}
        onDone={onDone}
      />
      <Dropdown
        menu={{
          items,
          onClick: ({ key }) => void papers.make({ orderIds, kinds: PaperKind.options.filter((kind) => kind === key) }),
        }}
      >
        <Button loading={papers.isMaking}>{t('print')}</Button>
      </Dropdown>
    </>
  );
}
