import { Input } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { findDay } from '../domain/day.ts';
import { defineTexts } from '../domain/texts.ts';
import { findTypedClock } from '../domain/typed-day.ts';
import { DayInput } from './day-input.tsx';
import { useTexts } from './preferences.tsx';
import { siteClock, siteDay, siteInstant } from './site-time.ts';

const texts = defineTexts({
  time: { 'zh-CN': '几点', 'zh-TW': '幾點', en: 'Time' },
});

type FieldProps = {
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  readonly id?: string;
};

/** A time of the day, written `08:05` in every browser; takes `8`, `805` and `8:05`. */
export function ClockInput(props: FieldProps & { readonly 'aria-label'?: string }) {
  const { value = '' } = props;
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      id={props.id}
      aria-label={props['aria-label']}
      className="ms-clock"
      value={typed ?? value}
      placeholder="00:00"
      maxLength={8}
      autoComplete="off"
      {...(typed === undefined && value !== '' && findTypedClock(value) === undefined && { status: 'error' as const })}
      onChange={({ target }) => {
        setTyped(target.value);
        props.onChange?.(findTypedClock(target.value) ?? target.value.trim());
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** A date and a time of the community, `2026-03-10T08:05`: what {@link TypedMoment} reads. */
export function MomentInput(props: FieldProps) {
  const t = useTexts(texts);
  const [day = '', clock = ''] = (props.value ?? '').split('T');
  const change = (next: { readonly day: string; readonly clock: string }) =>
    props.onChange?.(next.day === '' && next.clock === '' ? '' : `${next.day}T${next.clock}`);
  return (
    <span className="ms-moment">
      <DayInput {...(props.id && { id: props.id })} value={day} onChange={(text) => change({ day: text, clock })} />
      <ClockInput aria-label={t('time')} value={clock} onChange={(text) => change({ day, clock: text })} />
    </span>
  );
}

/** What a {@link MomentInput} holds, as the instant that a command wants. */
export const TypedMoment = z
  .string()
  .min(1)
  .refine((text) => findDay(text.slice(0, 10)) !== undefined && findTypedClock(text.slice(11)) !== undefined)
  .transform((text) => siteInstant(text.slice(0, 10), text.slice(11)));

/** The value of a {@link MomentInput} at a moment. */
export function momentValue(at: Date): string {
  const instant = at.toISOString();
  return `${siteDay(instant)}T${siteClock(instant)}`;
}
