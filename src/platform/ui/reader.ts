import { useRouteLoaderData } from 'react-router';
import type { Replacements } from '../words/words.ts';

/** Who reads the page, as every component may know it. */
export interface PageReader {
  /** BCP 47 tag. */
  language: string;
  /** IANA name. */
  timeZone: string;
  /** null: nobody is signed in. */
  personId: string | null;
  givenName: string;
}

/** What the root loader gives to every page. */
export interface RootData {
  reader: PageReader;
  /** The product's time as the page was made, ISO; the demo's clock may be ahead of the machine's. */
  now: string;
  /** The organisation's own sentences, where it has any. */
  replacements?: Replacements;
  /** The sentence of the command just done. */
  done?: string;
}

const somebody: PageReader = { language: 'en', timeZone: 'UTC', personId: null, givenName: '' };

export function useRoot(): RootData | undefined {
  return useRouteLoaderData('root') as RootData | undefined;
}

export function useReader(): PageReader {
  return useRoot()?.reader ?? somebody;
}
