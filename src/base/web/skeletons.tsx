import { useTexts } from './preferences.tsx';
import { shellTexts } from './shell-texts.ts';
import './skeletons.css';

/** Grey bars where a page will be: heading, filters, rows, at their true heights. */
export function PageSkeleton() {
  const t = useTexts(shellTexts);
  return (
    <div className="ms-page" role="status" aria-label={t('loading')}>
      <div className="ms-bone ms-bone-title" />
      <div className="ms-bone ms-bone-filters" />
      <RowsSkeleton rows={12} />
    </div>
  );
}

/** Grey rows of the height of table rows. */
export function RowsSkeleton(props: { readonly rows: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: props.rows }, (_, row) => (
        <div key={row} className="ms-bone-row">
          <span className="ms-bone" style={{ width: `${30 + ((row * 37) % 50)}%` }} />
        </div>
      ))}
    </div>
  );
}

/** Grey lines of text, for a card or a drawer. */
export function TextSkeleton(props: { readonly lines: number }) {
  const t = useTexts(shellTexts);
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: props.lines }, (_, line) => (
        <div key={line} className="ms-bone ms-bone-line" style={{ width: `${60 + ((line * 29) % 40)}%` }} />
      ))}
    </div>
  );
}
