/**
 * A mail is a pure function from facts to words, written by reactions and chores only. Its sample
 * feeds the preview page and the reviewed text file beside it.
 */
import type { Say } from '../words/words.ts';

export interface Letter {
  subject: string;
  /** Plain paragraphs, in order; the first says what happened. */
  paragraphs: string[];
  /** The one thing to do, as a link below the first paragraphs. */
  action?: { label: string; path: string };
  /** Under the action: why this came, how to get fewer of them. */
  closing?: string;
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'REPLY'; content: string };
}

/** What a letter may know of its reader. */
export interface Reader {
  say: Say;
  givenName: string;
  timeZone: string;
  language: string;
}

export interface Mail<Facts> {
  /** `stage.what-it-says`. */
  readonly name: string;
  readonly write: (facts: Facts, reader: Reader) => Letter;
  readonly sample: Facts;
  /**
   * Whether whoever is hired gets it before their first day: what is said to welcome them, and what they ask for.
   * All else is not written before they are there.
   */
  readonly beforeFirstDay?: boolean;
}

// oxlint-disable-next-line typescript/no-explicit-any -- lists hold mails about anything
export type AnyMail = Mail<any>;

export function mail<Facts>(shape: Mail<Facts>): Mail<Facts> {
  return shape;
}
