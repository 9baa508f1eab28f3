import { useEffect, useState } from 'react';

/** A value as it was when it last stood still for so long: what is typed asks nothing at each key. */
export function usePaused<Value>(value: Value, pauseMs = 300): Value {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return paused;
}
