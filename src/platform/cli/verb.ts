/** One word after `pairwell`: what it does, how it is called, and the doing. */
export interface Terminal {
  /** Prints a line. */
  say(line: string): void;
}

export interface Verb {
  readonly name: string;
  readonly says: string;
  /** As typed, after `pairwell`: `clock --advance 14d`. */
  readonly usage: string;
  /** @throws Error with a sentence, which is printed and ends the process with 1 */
  readonly run: (args: string[], terminal: Terminal) => Promise<void>;
}

/** A mistake in how a verb was called: the sentence and the usage are shown. */
export class UsageProblem extends Error {}
