import { useTexts } from './preferences.tsx';
import { shellTexts } from './shell-texts.ts';
import './mark.css';

/** The mark: two door leaves that make the outline of 門, with a little gold where the hands take hold. */
export function Mark(props: { readonly size?: number }) {
  const size = props.size ?? 28;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 3h10v27H4zM18 3h10v27H18z" fill="currentColor" opacity="0.13" />
      <g fill="none" stroke="currentColor" strokeWidth="2.5">
        <path d="M4.25 30V3.25h9.5v11.5h-9.5M4.25 9h9.5" />
        <path d="M27.75 30V3.25h-9.5v11.5h9.5M27.75 9h-9.5" />
      </g>
      <path d="M12.25 20v4.5M19.75 20v4.5" stroke="var(--gold)" strokeWidth="2.5" strokeLinecap="round" />
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
