import { useTexts } from './preferences.tsx';
import { shellTexts } from './shell-texts.ts';
import './mark.css';

/** The mark: two door leaves that make the outline of 門, each with its bar, a little gold where the hands would be. */
export function Mark(props: { readonly size?: number }) {
  const size = props.size ?? 28;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinejoin="miter">
        <path d="M4.25 30V3.25h9.5v11.5h-9.5M4.25 9h9.5" />
        <path d="M27.75 30V3.25h-9.5v11.5h9.5M27.75 9h-9.5" />
      </g>
      <circle cx="13.75" cy="20.5" r="1.75" fill="var(--gold)" />
      <circle cx="18.25" cy="20.5" r="1.75" fill="var(--gold)" />
    </svg>
  );
}

/** Mark and name, Chinese first in every language. */
export function Wordmark(props: { readonly size?: 'bar' | 'page' }) {
  const t = useTexts(shellTexts);
  const isPage = props.size === 'page';
  return (
    <span className={isPage ? 'ms-wordmark ms-wordmark-page' : 'ms-wordmark'}>
      <Mark size={isPage ? 56 : 26} />
      <span className="ms-wordmark-words">
        <span className="ms-wordmark-name">门神</span>
        <span className="ms-wordmark-line">{t('tagline')}</span>
      </span>
    </span>
  );
}
