import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { findPages, type FindGroup, type FindHit, type FindSource } from './find.ts';
import { findTexts } from './find-texts.ts';
import type { ConsolePage } from './pages.ts';
import { useLocale, useTexts } from './preferences.tsx';
import { useFind } from './use-find.ts';
import './find-box.css';

type Props = { readonly pages: readonly ConsolePage[]; readonly sources: readonly FindSource[] };

/** The box in the bar that Ctrl-K (or ⌘K) opens from anywhere: people, homes, pages, as you type. */
export function FindBox(props: Props) {
  const t = useTexts(findTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    globalThis.addEventListener('keydown', hear);
    return () => globalThis.removeEventListener('keydown', hear);
  }, []);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <>
      <button type="button" className="ms-find-open" onClick={() => setOpen(true)} aria-keyshortcuts="Control+K">
        <SearchOutlined />
        <span>{t('open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {isOpen && (
        <dialog
          ref={dialog}
          className="ms-find"
          aria-label={t('open')}
          onClose={() => setOpen(false)}
          onClick={(event) => event.target === dialog.current && dialog.current.close()}
        >
          <FindPanel {...props} onDone={() => dialog.current?.close()} />
        </dialog>
      )}
    </>
  );
}

function FindPanel(props: Props & { readonly onDone: () => void }) {
  const t = useTexts(findTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const found = useFind(props.sources, query);
  const pages = findPages({ pages: props.pages, query, nameOf: (text) => text[locale] });
  const groups: readonly FindGroup[] = [
    ...found.groups,
    ...(pages.length > 0 ? [{ key: 'pages', title: findTexts.pages, hits: pages }] : []),
  ];
  const hits = groups.flatMap((group) => group.hits);
  const open = (hit: FindHit) => {
    props.onDone();
    void navigate(hit.path);
  };
  const { current, hear, toFirst } = useHitKeys(hits, open);
  return (
    <div className="ms-find-panel">
      <FindLine
        query={query}
        current={current}
        onKeyDown={hear}
        onQuery={(next) => {
          setQuery(next);
          toFirst();
        }}
      />
      <div id="find-results" role="listbox" aria-label={t('results')} className="ms-find-results">
        {groups.map((group) => (
          <Hits key={group.key} group={group} current={current?.key} onOpen={open} />
        ))}
        {found.hasFailed && <p className="ms-find-none">{t('failed')}</p>}
        {hits.length === 0 && found.isFresh && !found.hasFailed && (
          <p className="ms-find-none">{t('none', { query })}</p>
        )}
      </div>
      <div className="ms-find-keys" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t('move')} <kbd>Enter</kbd> {t('go')} <kbd>Esc</kbd> {t('leave')}
      </div>
    </div>
  );
}

/** Which hit the keyboard is on: arrows go round, Enter opens. */
function useHitKeys(hits: readonly FindHit[], open: (hit: FindHit) => void) {
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, hits.length - 1);
  const current = hits[at];
  const hear = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it composes a Chinese word.
    if (event.nativeEvent.isComposing || !current) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) open(current);
    else setWanted((at + step + hits.length) % hits.length);
  };
  return { current, hear, toFirst: () => setWanted(0) };
}

function FindLine(props: {
  readonly query: string;
  readonly current: FindHit | undefined;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const t = useTexts(findTexts);
  return (
    <div className="ms-find-line">
      <SearchOutlined />
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls="find-results"
        aria-activedescendant={props.current && `find ${props.current.key}`}
        aria-label={t('open')}
        placeholder={t('placeholder')}
        value={props.query}
        onChange={(event) => props.onQuery(event.target.value)}
        onKeyDown={props.onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
}

function Hits(props: {
  readonly group: FindGroup;
  readonly current: string | undefined;
  readonly onOpen: (hit: FindHit) => void;
}) {
  const locale = useLocale();
  const title = props.group.title[locale];
  return (
    <div role="group" aria-label={title}>
      <div className="ms-find-heading">{title}</div>
      {props.group.hits.map((hit) => (
        <div
          key={hit.key}
          id={`find ${hit.key}`}
          role="option"
          aria-selected={hit.key === props.current}
          className="ms-find-hit"
          onClick={() => props.onOpen(hit)}
          ref={(line) => {
            if (hit.key === props.current) line?.scrollIntoView({ block: 'nearest' });
          }}
        >
          {hit.icon && <hit.icon />}
          <span className="ms-find-title">{hit.title}</span>
          {hit.detail === undefined || <span className="ms-find-detail">{hit.detail}</span>}
          {hit.note === undefined || <span className="ms-find-note">{hit.note}</span>}
        </div>
      ))}
    </div>
  );
}
