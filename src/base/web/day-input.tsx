import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { defineTexts } from '../domain/texts.ts';
import { findTypedDay } from '../domain/typed-day.ts';
import { useTexts } from './preferences.tsx';
import { siteToday } from './site-time.ts';
import './day-input.css';

const texts = defineTexts({
  pattern: { 'zh-CN': '年-月-日', 'zh-TW': '年-月-日', en: 'YYYY-MM-DD' },
  open: { 'zh-CN': '打开日历', 'zh-TW': '開啟日曆', en: 'Open the calendar' },
});

/** What a field for a date is given; `value` and `onChange` come from `Form.Item`. */
export type DayInputProps = {
  readonly value?: string;
  /** Every keystroke: the date where it is one, else the raw text, which the form's schema refuses. */
  readonly onChange?: (text: string) => void;
  /** Only finished dates within the bounds, and '' when emptied: for pages whose address holds the date. */
  readonly onDay?: (day: string) => void;
  readonly id?: string;
  readonly min?: string;
  readonly max?: string;
  readonly 'aria-label'?: string;
  readonly title?: string;
  readonly prefix?: ReactNode;
  readonly className?: string;
  readonly style?: CSSProperties;
};

/**
 * A date, written `2026-03-10` in every browser: its own date field writes `03/10/2026` on an English system. Takes dates as
 * people key them in (`3-10`, `20260310`); the button opens the browser's calendar.
 */
export function DayInput(props: DayInputProps) {
  const t = useTexts(texts);
  const { value = '', min, max } = props;
  const [typed, setTyped] = useState<string>();
  const read = (text: string) => {
    const day = findTypedDay(text, siteToday());
    return day !== undefined && (min === undefined || day >= min) && (max === undefined || day <= max)
      ? day
      : undefined;
  };
  const tell = (day: string) => {
    setTyped(undefined);
    if (day !== value) props.onDay?.(day);
  };
  const finish = () => {
    if (typed === undefined) return;
    const day = typed.trim() === '' ? '' : read(typed);
    setTyped(undefined);
    if (day !== undefined) tell(day);
  };
  const change = (text: string) => {
    setTyped(text);
    props.onChange?.(read(text) ?? text.trim());
    if (read(text) === text) tell(text);
  };
  const shown = typed ?? value;
  const isOdd = typed === undefined && shown !== '' && read(shown) === undefined;
  return (
    <Input
      id={props.id}
      aria-label={props['aria-label']}
      title={props.title}
      prefix={props.prefix}
      className={`ms-day-field ${props.className ?? ''}`}
      style={props.style}
      value={shown}
      placeholder={t('pattern')}
      maxLength={16}
      autoComplete="off"
      {...(isOdd && { status: 'error' as const })}
      onChange={({ target }) => change(target.value)}
      onBlur={finish}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && finish()}
      suffix={<CalendarButton day={read(shown) ?? ''} min={min} max={max} onPick={change} />}
    />
  );
}

/** The browser's own calendar, hung at a button: the field that carries it is out of sight and out of the tab order. */
function CalendarButton(props: {
  readonly day: string;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly onPick: (day: string) => void;
}) {
  const t = useTexts(texts);
  const field = useRef<HTMLInputElement>(null);
  return (
    <span className="ms-day-calendar">
      <Button
        type="text"
        size="small"
        tabIndex={-1}
        aria-label={t('open')}
        icon={<CalendarOutlined />}
        onClick={() => field.current?.showPicker()}
      />
      <input
        ref={field}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={props.day}
        min={props.min}
        max={props.max}
        onChange={({ target }) => props.onPick(target.value)}
      />
    </span>
  );
}
