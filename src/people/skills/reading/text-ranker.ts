/**
 * How much free texts have in common, behind one interface, so that a model that understands
 * sentences can take the place of the one that compares words (decision 9).
 */
import type { Lexicon } from './read-text.rules.ts';

export interface Near {
  /** Its place among the candidates. */
  candidate: number;
  /** Whole thousandths: 1000 for the same. */
  likeness: number;
}

export interface TextRanker {
  /** Kept beside what it ranked. */
  readonly name: string;
  /**
   * For each text the candidates that have something in common with it, the nearest first. The same
   * text among the same candidates always gives the same numbers, whatever else is asked about.
   * @param most of each text, however many are near
   */
  nearest(texts: readonly string[], candidates: readonly string[], lexicon: Lexicon, most: number): Promise<Near[][]>;
}
