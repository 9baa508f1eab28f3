import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { workTexts } from './work-texts.ts';

/** Done of all, with the late part marked; the figures stand beside, so that it reads in grey. */
export function ProgressBar(props: {
  readonly of: { readonly done: number; readonly open: number; readonly late: number };
}) {
  const t = useTexts(workTexts);
  const { done, open, late } = props.of;
  const all = done + open;
  const share = (count: number) => `${all === 0 ? 0 : (count / all) * 100}%`;
  return (
    <span className="mw-progress">
      <span className="mw-bar" aria-hidden="true">
        <i className="mw-bar-done" style={{ width: share(done) }} />
        <i className="mw-bar-late" style={{ width: share(late) }} />
      </span>
      <span className="ms-figures">{t('ofAll', { done: formatCount(done), all: formatCount(all) })}</span>
    </span>
  );
}
