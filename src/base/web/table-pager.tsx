import { Button } from 'antd';
import { formatCount } from './format.ts';
import { useTexts } from './preferences.tsx';
import { tableTexts } from './table-texts.ts';

/** Which rows are shown, of how many when that is known, and the way to the next. */
export function TablePager(props: {
  readonly from: number;
  readonly rows: number;
  readonly isPlaceKnown: boolean;
  readonly count: number | undefined;
  readonly onBack: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}) {
  const t = useTexts(tableTexts);
  const range = { from: formatCount(props.from), to: formatCount(props.from + props.rows - 1) };
  const isWhole = !props.onBack && !props.onNext;
  const count = props.count ?? (isWhole ? props.rows : undefined);
  return (
    <div className="ms-pager">
      <span className="ms-soft" aria-live="polite">
        {count === undefined || t('total', { count: formatCount(count) })}
        {props.isPlaceKnown && !isWhole && <span className="ms-pager-range">{t('range', range)}</span>}
      </span>
      <span className="ms-soft ms-pager-keys">{t('keys')}</span>
      {isWhole || (
        <span className="ms-pager-buttons">
          <Button onClick={props.onBack} disabled={!props.onBack}>
            {t('previous')}
          </Button>
          <Button onClick={props.onNext} disabled={!props.onNext}>
            {t('next')}
          </Button>
        </span>
      )}
    </div>
  );
}
