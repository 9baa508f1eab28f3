import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useCommunity } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import type { Locale } from '../../base/domain/texts.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { StatusMark, type Status } from '../../base/web/status-mark.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { peoplePaths } from '../../register/web/people-paths.ts';
import { readingProblems } from '../../sheets/domain/reading-problems.ts';
import { PUSH_STATES, type PushState } from '../domain/push-row.ts';
import { listWork } from '../domain/push-work.ts';
import { PUSH, PUSH_FACTS, PushRow, REFRESHED, type PushList } from './push.queries.ts';
import { pushTexts } from './push-texts.ts';

const MARKS: Readonly<Record<PushState, Status>> = {
  review: 'ask',
  matched: 'pass',
  notOurs: 'late',
  transferred: 'late',
  unreadable: 'stop',
};

/** The rows of a list; those that are not ours, or doubtful, can be handed on. */
export function PushRows({ list }: { readonly list: PushList }) {
  const t = useTexts(pushTexts);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { all } = useCommunity();
  const columns = useColumns();
  return (
    <DataTable
      label={list.fileName}
      topic={PUSH}
      path={`/api/push-lists/${list.listId}/rows`}
      row={PushRow}
      rowKey={({ rowId }) => rowId}
      columns={columns}
      filters={[
        {
          kind: 'choice',
          key: 'state',
          label: t('state'),
          choices: PUSH_STATES.map((value) => ({ value, text: t(value) })),
        },
      ]}
      facts={PUSH_FACTS}
      {...(all.length > 1 && {
        selection: { selected, onChange: setSelected },
        selectionActions: <HandOn list={list} selected={selected} onDone={() => setSelected(new Set())} />,
      })}
      empty={<EmptyState title={t('noRows')} />}
    />
  );
}

function useColumns(): readonly TableColumn<PushRow>[] {
  const t = useTexts(pushTexts);
  const locale = useLocale();
  const outcomeOf = (row: PushRow) => {
    if (row.to !== null) return `→ ${row.to}`;
    if (row.outcome === null) return row.state === 'matched' ? t('running') : noteOf(row, locale);
    return listWork.outcomes.find(({ code }) => code === row.outcome)?.text[locale] ?? row.outcome;
  };
  return [
    { key: 'row', title: t('rowNumber'), width: 64, align: 'end', cell: ({ row }) => row },
    { key: 'name', title: t('name'), width: 120, cell: ({ nameMasked }) => nameMasked || '—' },
    { key: 'id', title: t('id'), width: 190, cell: ({ idMasked }) => idMasked ?? '—' },
    { key: 'phone', title: t('phone'), width: 130, cell: ({ phoneMasked }) => phoneMasked ?? '—' },
    {
      key: 'state',
      title: t('state'),
      width: 130,
      cell: ({ state }) => <StatusMark status={MARKS[state]} text={t(state)} />,
    },
    {
      key: 'person',
      title: t('livesIn'),
      width: 140,
      cell: ({ personId, personCommunity }) =>
        personId === null ? '' : <Link to={peoplePaths.one(personId)}>{personCommunity ?? t('matched')}</Link>,
    },
    { key: 'result', title: t('result'), cell: outcomeOf },
    { key: 'at', title: t('time'), width: 150, cell: ({ localAt }) => localAt ?? '' },
  ];
}

/** Why a row is unreadable in the words of the reading; else what somebody noted. */
function noteOf({ state, note }: PushRow, locale: Locale): string {
  if (state !== 'unreadable') return note ?? '';
  return new Map(Object.entries(readingProblems)).get(note ?? '')?.[locale].replaceAll(/[{}]/g, '') ?? '';
}

const Moved = z.object({ transferred: z.number(), matched: z.number() });

function HandOn(props: {
  readonly list: PushList;
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}) {
  const t = useTexts(pushTexts);
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const { all } = useCommunity();
  const [form] = Form.useForm<{ to: number; reason: string }>();
  const { run, isRunning } = useCommand<object, z.infer<typeof Moved>>({
    ...{ name: 'transferListRows', reply: Moved, refreshes: REFRESHED, communityId: props.list.communityId },
  });
  const send = async () => {
    const input = await form.validateFields();
    const outcome = await run({ ...input, rowIds: [...props.selected] });
    if (!outcome.ok) {
      void message.error(outcome.text, 6);
      return;
    }
    void message.success(t('handedOn', outcome.reply));
    setOpen(false);
    props.onDone();
  };
  const others = all.filter(({ id }) => id !== props.list.communityId);
  return (
    <>
      <ReasonedButton onClick={() => setOpen(true)} whyDisabled={props.selected.size === 0 ? t('noRows') : undefined}>
        {t('handOnCount', { count: props.selected.size })}
      </ReasonedButton>
      <Modal
        open={isOpen}
        title={t('handOn')}
        okText={t('handOn')}
        confirmLoading={isRunning}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical">
          <Form.Item name="to" label={t('toCommunity')} rules={[{ required: true }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="reason" label={t('reason')} rules={[{ required: true, max: 300 }]}>
            <Input />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
