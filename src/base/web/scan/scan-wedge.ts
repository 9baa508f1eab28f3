import { useEffect, useRef } from 'react';

/** A scanner types faster than any hand. Milliseconds between two keys. */
const FASTEST_HAND_MS = 60;
const SHORTEST_CODE = 8;

/** Collects the keys of a scanner; gives the text when Enter ends a burst that no hand could type. */
export function createWedge(): (key: { readonly key: string; readonly atMs: number }) => string | undefined {
  let text = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  return ({ key, atMs }) => {
    const isFast = atMs - lastMs <= FASTEST_HAND_MS;
    lastMs = atMs;
    if (key === 'Enter') {
      const whole = isFast && text.length >= SHORTEST_CODE ? text : undefined;
      text = '';
      return whole;
    }
    if (key.length !== 1) return undefined;
    text = isFast ? text + key : key;
    return undefined;
  };
}

/** Listens for a USB or Bluetooth scanner anywhere on the screen, whatever field has the focus. */
export function useWedge(onScan: (text: string) => void): void {
  const hear = useRef(onScan);
  useEffect(() => {
    hear.current = onScan;
  });
  useEffect(() => {
    const wedge = createWedge();
    const onKey = (event: KeyboardEvent) => {
      const text = wedge({ key: event.key, atMs: event.timeStamp });
      if (text === undefined) return;
      // The field in focus has got the keys too; it must not also get the Enter.
      event.preventDefault();
      event.stopPropagation();
      hear.current(text);
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
