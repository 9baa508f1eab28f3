import { useEffect, useState } from 'react';

/** A value that may be seen for some seconds and is then forgotten. */
export function useShownForAWhile(seconds: number) {
  const [shown, setShown] = useState<{ readonly value: string; readonly secondsLeft: number }>();
  const isShown = shown !== undefined;
  useEffect(() => {
    if (!isShown) return;
    const tick = setInterval(
      () => setShown((now) => (now && now.secondsLeft > 1 ? { ...now, secondsLeft: now.secondsLeft - 1 } : undefined)),
      1_000,
    );
    return () => clearInterval(tick);
  }, [isShown]);
  return {
    value: shown?.value,
    secondsLeft: shown?.secondsLeft ?? 0,
    show: (value: string) => setShown({ value, secondsLeft: seconds }),
    hide: () => setShown(undefined),
  };
}
