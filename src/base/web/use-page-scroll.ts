import { useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A page that is read anew may take so many frames until it is as long as it was. */
const FRAMES = 40;

/** A page opens at its top; the browser's back finds it where it was left. `id` names the element that scrolls. */
export function usePageScroll(id: string): void {
  const { pathname, key } = useLocation();
  const way = useNavigationType();
  const left = useRef(new Map<string, number>());
  // Deaf before the next page is in: its shorter skeleton scrolls the page to the top, which nobody did.
  useLayoutEffect(() => {
    const scroller = document.getElementById(id);
    if (!scroller) return undefined;
    const places = left.current;
    const note = () => places.set(key, scroller.scrollTop);
    scroller.addEventListener('scroll', note, { passive: true });
    return () => scroller.removeEventListener('scroll', note);
  }, [id, key]);
  useLayoutEffect(() => {
    const scroller = document.getElementById(id);
    const top = way === NavigationType.Pop ? (left.current.get(key) ?? 0) : 0;
    if (!scroller) return undefined;
    scroller.scrollTop = top;
    let frames = 0;
    let frame = 0;
    const again = () => {
      if (scroller.scrollTop >= top || frames++ > FRAMES) return;
      scroller.scrollTop = top;
      frame = requestAnimationFrame(again);
    };
    again();
    return () => cancelAnimationFrame(frame);
    // Filters and windows change the rest of the address; the page under them stays where it is.
  }, [id, pathname]);
}
