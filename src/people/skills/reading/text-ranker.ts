/**
 * How much two free texts have in common, behind one interface, so that a model that understands
 * sentences can take the place of the one that compares words.
 */
import type { Lexicon } from './read-text.rules.ts';

export interface TextRanker {
  /** Kept beside what it ranked. */
  readonly name: string;
  /**
   * For each text how near each candidate is, row by row: whole thousandths, 1000 for the same, 0 for
   * nothing in common. The same texts always give the same numbers.
   */
  rank(texts: readonly string[], candidates: readonly string[], lexicon: Lexicon): Promise<Uint16Array>;
}
