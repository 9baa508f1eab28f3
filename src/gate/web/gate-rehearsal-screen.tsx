import { useEffect, useRef, useState } from 'react';
import type { GateDesk } from './gate-desk.ts';
import { rehearse } from './gate-rehearsal.ts';
import type { InHand } from './gate-in-hand.ts';
import { GateVerdictScreen } from './gate-verdict-screen.tsx';

/** Rehearses a card while the guard waits for the first one: weighed in one piece, and shown unseen in another for a moment. */
export function GateRehearsal({ desk }: { readonly desk: GateDesk }) {
  const [inHand, setInHand] = useState<InHand>();
  const context = useRef(desk.context);
  const isOver = useRef(false);
  useEffect(() => {
    // After the camera stands on the screen.
    const wait = setTimeout(() => {
      if (isOver.current) return;
      isOver.current = true;
      void rehearse(context.current()).then(setInHand);
    });
    return () => clearTimeout(wait);
  }, []);
  useEffect(() => {
    if (!inHand) return;
    const wait = setTimeout(() => setInHand(undefined));
    return () => clearTimeout(wait);
  }, [inHand]);
  if (!inHand) return undefined;
  return (
    <div className="gate-rehearsal" aria-hidden="true" inert>
      <GateVerdictScreen desk={{ ...desk, close: () => undefined }} inHand={inHand} go={() => undefined} />
    </div>
  );
}
