import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import type { Offer } from '../execute.ts';
import { CommandForm } from './command-form.tsx';
import { Notice } from './notice.tsx';
import { useSay } from './say.tsx';
import { uiWords } from './words.ts';
import styles from './work-progress.module.css';

export interface WorkShown {
  id: string;
  /** 0 to 1. */
  fraction: number;
  note: string | null;
  finishedAt: Date | string | null;
  failedAt: Date | string | null;
  cancelledAt: Date | string | null;
  /** The sentence of a failure. */
  problem: string | null;
}

const looksAgainEveryMs = 1_000;

/** How far a long piece of work is; the page follows it, with JavaScript or without. */
export function WorkProgress({ work, cancel }: { work: WorkShown; cancel?: Offer }) {
  const say = useSay();
  const running = !work.finishedAt && !work.failedAt && !work.cancelledAt;
  useFollowing(running);
  if (work.failedAt)
    return (
      <Notice tone="bad" title={say(uiWords, 'work.failed')}>
        {work.problem}
      </Notice>
    );
  if (work.cancelledAt) return <Notice title={say(uiWords, 'work.cancelled')}>{work.note}</Notice>;
  if (work.finishedAt)
    return (
      <Notice tone="good" title={say(uiWords, 'work.finished')}>
        {work.note}
      </Notice>
    );
  const percent = Math.floor(work.fraction * 100);
  const state = percent > 0 ? say(uiWords, 'work.running', { percent }) : say(uiWords, 'work.waiting');
  return (
    <div className={styles.work}>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <progress value={work.fraction} max={1} aria-label={state} />
      <output>
        {state}
        {work.note ? `. ${work.note}` : null}
      </output>
      <CommandForm offer={cancel} tone="quiet" inline />
    </div>
  );
}

function useFollowing(running: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!running || state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), looksAgainEveryMs);
    return () => clearTimeout(timer);
  }, [running, revalidate, state]);
}
