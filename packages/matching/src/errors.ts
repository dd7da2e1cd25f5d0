/**
 * What can be wrong with a matching problem, each as a type of its own.
 * Every message names the person (or pair) and the field, and says what to change.
 */

/** The root of every error this package throws on purpose. */
export class MatchingError extends Error {
  override readonly name: string = 'MatchingError';
  /** The id of the person concerned, where there is one. */
  readonly person: string | undefined;
  /** The field to correct, as it is called in the input, for example `capacity`. */
  readonly field: string | undefined;

  constructor(message: string, at: { person?: string; field?: string } = {}) {
    super(message);
    this.person = at.person;
    this.field = at.field;
  }
}

/** Two people on one side carry the same id. */
export class DuplicateIdError extends MatchingError {
  override readonly name = 'DuplicateIdError';
}

/** One side of the problem, or both, is empty. */
export class EmptySideError extends MatchingError {
  override readonly name = 'EmptySideError';
}

/** A pin, exclusion or assignment speaks of someone who is not in the problem. */
export class UnknownPersonError extends MatchingError {
  override readonly name = 'UnknownPersonError';
}

/** A capacity or demand is negative, fractional or not a number. */
export class CapacityError extends MatchingError {
  override readonly name = 'CapacityError';
}

/** A criterion or rule is not well formed: a NaN or fractional weight, an empty scale, a repeated id. */
export class CriterionError extends MatchingError {
  override readonly name = 'CriterionError';
}

/** An answer does not fit its question: outside the scale, or of the wrong kind. */
export class AnswerError extends MatchingError {
  override readonly name = 'AnswerError';
}

/** A score is not a whole number. */
export class ScoreError extends MatchingError {
  override readonly name = 'ScoreError';
}

/** Scores, or sums of scores, are too large to be added exactly. */
export class ScoreOverflowError extends MatchingError {
  override readonly name = 'ScoreOverflowError';
}

/** A pin contradicts a rule, an exclusion, a capacity or another pin. */
export class ConflictingPinError extends MatchingError {
  override readonly name = 'ConflictingPinError';
  readonly mentee: string;
  readonly mentor: string;

  constructor(message: string, mentee: string, mentor: string) {
    super(message, { person: mentee, field: 'pins' });
    this.mentee = mentee;
    this.mentor = mentor;
  }
}

/** A kept result does not have the shape that `result-format.ts` describes. */
export class ResultFormatError extends MatchingError {
  override readonly name = 'ResultFormatError';
}

/** A stored assignment is not proved optimal for the problem given with it: one of the two changed. */
export class UncertifiedAssignmentError extends MatchingError {
  override readonly name = 'UncertifiedAssignmentError';
  readonly violations: readonly string[];

  constructor(violations: readonly string[]) {
    super(`The assignment does not fit the problem any more; solve again. ${violations[0] ?? ''}`);
    this.violations = violations;
  }
}

/** The caller's AbortSignal fired; nothing was decided. */
export class AbortError extends MatchingError {
  override readonly name = 'AbortError';
}

/** A result failed its own audit and was withheld. This is a bug of the package, never of the input. */
export class InternalCertificateError extends MatchingError {
  override readonly name = 'InternalCertificateError';
  readonly violations: readonly string[];

  constructor(violations: readonly string[]) {
    super(`The result failed its own audit and is withheld: ${violations.slice(0, 3).join(' ')}`);
    this.violations = violations;
  }
}
