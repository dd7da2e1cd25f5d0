import { createContext, use, useMemo, type ReactNode } from 'react';
import { sayIn, type Replacements, type Say } from '../words/words.ts';
import { useRoot } from './reader.ts';

const plainEnglish = sayIn('en');
const SayContext = createContext<Say>(plainEnglish);

const none: Replacements = {};
const keptFor = new WeakMap<Replacements, Map<string, Say>>();

/** One speaker for a language and an organisation's sentences, made once and shared by their pages. */
function speaker(language: string, replacements: Replacements): Say {
  const kept = keptFor.get(replacements) ?? new Map<string, Say>();
  keptFor.set(replacements, kept);
  const found = kept.get(language) ?? sayIn(language, replacements);
  kept.set(language, found);
  return found;
}

/** Gives everything inside the reader's words. */
export function SayingWords({ children }: { children: ReactNode }) {
  const root = useRoot();
  const language = root?.reader.language ?? 'en';
  const replacements = root?.replacements ?? none;
  const say = useMemo(() => speaker(language, replacements), [language, replacements]);
  return <SayContext value={say}>{children}</SayContext>;
}

/** `const say = useSay(); say(pairingWords, 'proposal.title')` */
export function useSay(): Say {
  return use(SayContext);
}
