import { Select, Tag } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../base/web/day-input.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { TableFilter } from '../../base/web/table-filters.tsx';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { AccountRow } from '../domain/account-shapes.ts';
import type { ActNames } from '../domain/act-names.ts';
import { auditTexts } from './audit-texts.ts';
import { dayText, startOfDay } from './instant-text.ts';

/** By worker, kind, act, outcome, days and, when it was asked for, one resident. */
export function useAuditFilters(names: ActNames): readonly TableFilter[] {
  const t = useTexts(auditTexts);
  const locale = useLocale();
  return [
    { kind: 'custom', key: 'worker', render: (field) => <WorkerField {...field} /> },
    choice(
      'kind',
      t('kind'),
      ['command', 'look', 'session'].map((value) => ({ value, text: t(kindKey(value)) })),
    ),
    {
      kind: 'custom',
      key: 'name',
      render: ({ value, onChange }) => (
        <Select
          aria-label={t('act')}
          placeholder={t('act')}
          value={value === '' ? null : value}
          onChange={(next: string | undefined) => onChange(next ?? '')}
          options={Object.entries(names).map(([name, text]) => ({ value: name, label: text[locale] }))}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          popupMatchSelectWidth={false}
          style={{ width: 180 }}
        />
      ),
    },
    choice('outcome', t('outcome'), [
      { value: 'done', text: t('done') },
      { value: 'refused', text: t('refused') },
    ]),
    { kind: 'custom', key: 'from', render: (field) => <DayField {...field} label={t('from')} edge="start" /> },
    { kind: 'custom', key: 'to', render: (field) => <DayField {...field} label={t('to')} edge="end" /> },
    {
      kind: 'custom',
      key: 'person',
      render: ({ value, onChange }) =>
        value !== '' && (
          <Tag closable onClose={() => onChange('')}>
            {t('onePerson')}
          </Tag>
        ),
    },
  ];
}

type FieldProps = { readonly value: string; readonly onChange: (value: string) => void };

function choice(key: string, label: string, choices: readonly { value: string; text: string }[]): TableFilter {
  return { kind: 'choice', key, label, choices, width: 112 };
}

function kindKey(kind: string): 'command' | 'look' | 'session' {
  return kind === 'look' || kind === 'session' ? kind : 'command';
}

/** The address holds instants; the field shows days. The last day is included, so its instant is the next day's start. */
function DayField(props: FieldProps & { readonly label: string; readonly edge: 'start' | 'end' }) {
  const { value, onChange, edge } = props;
  const shown = value === '' ? '' : dayText(new Date(Date.parse(value) - (edge === 'end' ? 1 : 0)));
  return (
    <DayInput
      aria-label={props.label}
      prefix={<span className="ms-soft">{props.label}</span>}
      value={shown}
      onDay={(day) => onChange(day === '' ? '' : startOfDay(day, edge === 'end' ? 1 : 0))}
      style={{ width: 176 }}
    />
  );
}

const Workers = listPageOf(AccountRow);

/** Finds a worker while typing; shows the one whom the address names. */
function WorkerField({ value, onChange }: FieldProps) {
  const t = useTexts(auditTexts);
  const [typed, setTyped] = useState('');
  const found = useRead({
    topic: 'accounts',
    path: '/api/accounts',
    params: { q: typed.trim(), limit: 20 },
    shape: Workers,
  });
  const one = useRead({ topic: 'accounts', path: `/api/accounts/${value}`, shape: AccountRow, enabled: value !== '' });
  const rows = [...(found.data?.rows ?? []), ...(value !== '' && one.data ? [one.data] : [])];
  const options = new Map(rows.map(({ accountId, name }) => [accountId, name]));
  return (
    <Select
      aria-label={t('worker')}
      placeholder={t('worker')}
      value={value === '' ? null : value}
      onChange={(next: string | undefined) => onChange(next ?? '')}
      options={Array.from(options, ([accountId, name]) => ({ value: accountId, label: name }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      popupMatchSelectWidth={false}
      style={{ width: 144 }}
    />
  );
}
