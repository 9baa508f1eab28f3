import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { DayInput } from '../../base/web/day-input.tsx';
import { defineTexts } from '../../base/domain/texts.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { dayText, plusDays } from './days.ts';

const texts = defineTexts({
  before: { 'zh-CN': '前一天', 'zh-TW': '前一天', en: 'Day before' },
  after: { 'zh-CN': '后一天', 'zh-TW': '後一天', en: 'Next day' },
  day: { 'zh-CN': '日期', 'zh-TW': '日期', en: 'Day' },
  today: { 'zh-CN': '今天', 'zh-TW': '今天', en: 'Today' },
});

/** The day of a page, kept in the address. */
export function useDayChoice(): {
  readonly day: string;
  readonly today: string;
  readonly choose: (day: string) => void;
} {
  const [params, setParams] = useSearchParams();
  const today = dayText(new Date());
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(params.get('day') ?? '')?.[0] ?? today;
  const choose = (next: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('day', next);
      return after;
    });
  return { day, today, choose };
}

/** Yesterday, the day, tomorrow. */
export function DayChoice() {
  const t = useTexts(texts);
  const { day, today, choose } = useDayChoice();
  return (
    <span className="ms-day-choice">
      <Button aria-label={t('before')} onClick={() => choose(plusDays(day, -1))}>
        ‹
      </Button>
      <DayInput aria-label={t('day')} value={day} max={today} onDay={(next) => next !== '' && choose(next)} />
      <Button aria-label={t('after')} disabled={day >= today} onClick={() => choose(plusDays(day, 1))}>
        ›
      </Button>
      {day !== today && (
        <Button type="link" onClick={() => choose(today)}>
          {t('today')}
        </Button>
      )}
    </span>
  );
}
