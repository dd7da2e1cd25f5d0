/** Who asks. Passed in everywhere; nothing reads a global. */
export type Actor = PersonActor | SystemActor | NobodyActor;

/** A signed-in person, acting inside one organisation. */
export interface PersonActor {
  kind: 'person';
  personId: string;
  organizationId: string;
  /** BCP 47 tag of the words this person reads. */
  language: string;
  /** IANA name of the zone this person lives in. */
  timeZone: string;
}

/** Reactions, chores and long jobs: sees one organisation, and nothing a pair wrote. */
export interface SystemActor {
  kind: 'system';
  organizationId: string;
}

/** Not signed in. */
export interface NobodyActor {
  kind: 'nobody';
}

export const nobody: NobodyActor = { kind: 'nobody' };

export const theSystem = (organizationId: string): SystemActor => ({ kind: 'system', organizationId });

export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null);

export const organizationIdOf = (actor: Actor): string | null => (actor.kind === 'nobody' ? null : actor.organizationId);
