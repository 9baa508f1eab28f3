import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTexts } from './preferences.tsx';
import { tableTexts } from './table-texts.ts';

/** One filter of a list. Its key is the name in the address and in the request. */
export type TableFilter =
  | { readonly kind: 'search'; readonly key: string; readonly label: string; readonly width?: number }
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly label: string;
      readonly choices: readonly { readonly value: string; readonly text: string }[];
      readonly width?: number;
    }
  | {
      readonly kind: 'custom';
      readonly key: string;
      readonly render: (field: { readonly value: string; readonly onChange: (value: string) => void }) => ReactNode;
    };

const TYPING_PAUSE_MS = 250;

/** The filters of a list in one row. */
export function TableFilters(props: {
  readonly filters: readonly TableFilter[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (filter: { readonly key: string; readonly value: string }) => void;
  readonly onClear: () => void;
}) {
  const t = useTexts(tableTexts);
  return (
    <>
      {props.filters.map((filter) => (
        <Filter
          key={filter.key}
          filter={filter}
          value={props.values[filter.key] ?? ''}
          onChange={(value) => props.onChange({ key: filter.key, value })}
        />
      ))}
      {Object.keys(props.values).length > 0 && (
        <Button type="link" onClick={props.onClear}>
          {t('clear')}
        </Button>
      )}
    </>
  );
}

type FieldProps = { readonly value: string; readonly onChange: (value: string) => void };

function Filter(props: FieldProps & { readonly filter: TableFilter }) {
  const { filter, value, onChange } = props;
  if (filter.kind === 'custom') return filter.render({ value, onChange });
  if (filter.kind === 'search') return <SearchField {...props} label={filter.label} width={filter.width ?? 240} />;
  return (
    <Select
      aria-label={filter.label}
      placeholder={filter.label}
      value={value === '' ? null : value}
      onChange={(next: string | undefined) => onChange(next ?? '')}
      options={filter.choices.map((choice) => ({ value: choice.value, label: choice.text }))}
      allowClear
      popupMatchSelectWidth={false}
      style={{ minWidth: filter.width ?? 144 }}
    />
  );
}

/** Types freely and tells after a pause; Enter tells at once. Follows the address when that changes from outside. */
function SearchField(props: FieldProps & { readonly label: string; readonly width: number }) {
  const { value } = props;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const tell = useEffectEvent(() => typed.trim() !== value && props.onChange(typed.trim()));
  useEffect(() => {
    const timer = setTimeout(() => tell(), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Input
      aria-label={props.label}
      placeholder={props.label}
      prefix={<SearchOutlined />}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => props.onChange(typed.trim())}
      allowClear
      style={{ width: props.width }}
    />
  );
}
