import { useEffect, useRef, type ButtonHTMLAttributes, type InputHTMLAttributes, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../preferences.tsx';
import { phoneTexts } from './phone-texts.ts';

/** A page of the phone: a bar with the way back, and the page below. */
export function PhoneFrame(props: {
  readonly title: string;
  /** Where the arrow leads; none on the home page. */
  readonly back?: string;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTexts(phoneTexts);
  return (
    <>
      <header className="mp-bar">
        {props.back === undefined ? (
          <span />
        ) : (
          <Link className="mp-bar-button" to={props.back} aria-label={t('back')}>
            <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M15 4 7 12l8 8" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
            </svg>
          </Link>
        )}
        <h1>{props.title}</h1>
        {props.end}
      </header>
      <main className="mp-main">{props.children}</main>
    </>
  );
}

/** A button for a thumb, at least 56 px high. One `main` per page. */
export function PhoneButton({
  kind = 'plain',
  ...button
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly kind?: 'main' | 'plain' | 'danger' }) {
  return <button type="button" {...button} className={`mp-button mp-button-${kind} ${button.className ?? ''}`} />;
}

/** A labelled field. */
export function PhoneField({ label, ...input }: InputHTMLAttributes<HTMLInputElement> & { readonly label: string }) {
  return (
    <label className="mp-field">
      <span>{label}</span>
      <input {...input} />
    </label>
  );
}

/** A group of rows with a heading. */
export function PhoneCard(props: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className="mp-card">
      {props.title !== undefined && <h2>{props.title}</h2>}
      {props.children}
    </section>
  );
}

/** A line of a list; a button where it opens something. */
export function PhoneRow(props: {
  readonly title: ReactNode;
  readonly what?: ReactNode;
  readonly end?: ReactNode;
  readonly onOpen?: () => void;
}) {
  const inside = (
    <>
      <span className="mp-row-text">
        <strong>{props.title}</strong>
        {props.what !== undefined && <span>{props.what}</span>}
      </span>
      {props.end !== undefined && <span className="mp-row-end">{props.end}</span>}
    </>
  );
  if (!props.onOpen) return <div className="mp-row">{inside}</div>;
  return (
    <button type="button" className="mp-row" onClick={props.onOpen}>
      {inside}
    </button>
  );
}

/** A sheet from below over the page; Escape and the back of the phone close it. */
export function PhoneSheet(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useTexts(phoneTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="mp-sheet" aria-label={props.title} onCancel={props.onClose}>
      <h2>{props.title}</h2>
      <div className="mp-sheet-body">
        {props.children}
        <PhoneButton onClick={props.onClose}>{t('close')}</PhoneButton>
      </div>
    </dialog>
  );
}

/** An empty page: what it is, what to do. */
export function PhoneNote(props: { readonly title: string; readonly what?: string; readonly action?: ReactNode }) {
  return (
    <div className="mp-note">
      <h2>{props.title}</h2>
      {props.what !== undefined && <p>{props.what}</p>}
      {props.action}
    </div>
  );
}
