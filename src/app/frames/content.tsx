import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useSay } from '../../platform/ui/say.tsx';
import { uiWords } from '../../platform/ui/words.ts';
import { useShell } from './frame-data.ts';
import styles from './content.module.css';

export function SkipLink() {
  const say = useSay();
  return (
    <a className={styles.skip} href="#content">
      {say(uiWords, 'skip')}
    </a>
  );
}

/** The page itself, headed by what was just done. Its heading takes the focus when another page comes, and is read out. */
export function Content({ children, width = 'site' }: { children: ReactNode; width?: 'site' | 'narrow' | 'inner' }) {
  const main = useRef<HTMLElement>(null);
  const { pathname, key } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    (main.current?.querySelector('h1') ?? main.current)?.focus({ preventScroll: true });
  }, [pathname]);
  // The address changes a moment before the page: whoever watches it from outside, as a journey does, sees by this which is drawn.
  useEffect(() => {
    if (main.current) main.current.dataset.drawn = key;
  }, [key]);
  return (
    <main ref={main} id="content" tabIndex={-1} className={styles.content} data-width={width}>
      <Done />
      {children}
    </main>
  );
}

function Done() {
  const done = useShell()?.done;
  return <output className={styles.done}>{done}</output>;
}
