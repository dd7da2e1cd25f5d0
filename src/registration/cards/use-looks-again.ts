import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

const everyMs = 2_000;

/** Reads the page anew every two seconds while somebody can see it. */
export function useLooksAgain(): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') void revalidate();
    }, everyMs);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
}
