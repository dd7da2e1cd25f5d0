/**
 * The three ways a request can fail on purpose. Anything else thrown is a bug.
 * Only the edges (page, API, CLI, job) catch them.
 */

/** Input that does not hold: a sentence per field, shown beside it (422). */
export class Invalid extends Error {
  readonly fields: Record<string, string>;
  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '));
    this.name = 'Invalid';
    this.fields = fields;
  }
}

/** A sound request at the wrong moment: one sentence that says what to do (409). */
export class Refused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refused';
  }
}

/** The actor may know of the thing, but not do this to it (403). */
export class Forbidden extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Forbidden';
  }
}

/** Not there, or not for the actor to know about: deliberately the same answer (404). */
export class NotFound extends Error {
  constructor(what = 'This page does not exist, or it is not for you to see.') {
    super(what);
    this.name = 'NotFound';
  }
}
