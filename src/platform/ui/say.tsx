import { createContext, use, useMemo, type ReactNode } from 'react';
import { sayIn, type Replacements, type Say } from '../words/words.ts';
import { useRoot } from './reader.ts';

const plainEnglish = sayIn('en');
const SayContext = createContext<Say>(plainEnglish);

const none: Replacements = {};

/** Gives everything inside the reader's words. */
export function SayingWords({ children }: { children: ReactNode }) {
  const root = useRoot();
  const language = root?.reader.language ?? 'en';
  const replacements = root?.replacements ?? none;
  const say = useMemo(() => sayIn(language, replacements), [language, replacements]);
  return <SayContext value={say}>{children}</SayContext>;
}

/** `const say = useSay(); say(pairingWords, 'proposal.title')` */
export function useSay(): Say {
  return use(SayContext);
}
