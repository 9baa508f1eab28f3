import { useTexts } from './preferences.tsx';
import { shellTexts } from './shell-texts.ts';
import './status-mark.css';

/** The four states that have a colour. It is the order or the task that has a state, never the person. */
export type Status = 'pass' | 'ask' | 'stop' | 'late';

/** The bare shape of a status: circle and tick, triangle and question mark, octagon and hand, clock. */
export function StatusShape(props: { readonly status: Status; readonly size?: number }) {
  const size = props.size ?? 16;
  return (
    <svg
      className={`ms-shape-${props.status}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[props.status]}
    </svg>
  );
}

/** A status as shape, colour and word together. Give `text` to say it in the words of the page. */
export function StatusMark(props: { readonly status: Status; readonly text?: string }) {
  const t = useTexts(shellTexts);
  return (
    <span className={`ms-status ms-status-${props.status}`}>
      <StatusShape status={props.status} />
      <span>{props.text ?? t(`status-${props.status}`)}</span>
    </span>
  );
}

const white = { fill: 'none', stroke: '#fff', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const SHAPES = {
  pass: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="M4.5 8.3 7 10.8l4.6-5.2" {...white} strokeWidth="1.8" />
    </>
  ),
  ask: (
    <>
      <path
        d="M8 1.2 15.2 14a.8.8 0 0 1-.7 1.2h-13A.8.8 0 0 1 .8 14z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="0.6"
        strokeLinejoin="round"
      />
      <path d="M6.3 7.4c.1-1.1.8-1.7 1.8-1.7s1.7.6 1.7 1.5c0 1.3-1.7 1.3-1.7 2.7" {...white} strokeWidth="1.4" />
      <circle cx="8.1" cy="12.4" r="0.95" fill="#fff" />
    </>
  ),
  stop: (
    <>
      <path d="M4.9.5h6.2l4.4 4.4v6.2l-4.4 4.4H4.9L.5 11.1V4.9z" fill="currentColor" />
      <path d="M5.6 8.6V5.2M7.2 7.6V3.9M8.8 7.6V4M10.4 8.2V5.2" {...white} strokeWidth="1.25" />
      <path d="M5 8.2c0 3 1 4.2 3.1 4.2 1.7 0 2.4-.9 2.9-2.4l.7-1.9-1.3.2-.8 1.2V7.4H5z" fill="#fff" />
    </>
  ),
  late: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="#fff" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 4.2V8l2.6 1.7" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
} as const;
