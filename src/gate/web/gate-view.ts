import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const VIEWS = ['setup', 'find', 'vehicle', 'visitor', 'incident', 'shift', 'question', 'members'] as const;

/** Which screen lies over the camera; none: the camera. In the address, so that the back key of the phone closes it. */
export type GateView = (typeof VIEWS)[number] | 'desk';

/** The screen in the address, and how to go to another. */
export function useGateView(): { readonly view: GateView; readonly go: (view: GateView) => void } {
  const [params, setParams] = useSearchParams();
  const asked = params.get('view');
  const view = VIEWS.find((name) => name === asked) ?? 'desk';
  const go = useCallback(
    (next: GateView) => {
      // Back to the camera forgets the screens before it: a guard who presses back leaves the gate.
      setParams(next === 'desk' ? {} : { view: next }, { replace: next === 'desk' });
    },
    [setParams],
  );
  return { view, go };
}
