/** What two said in private becomes of their match: known together, never apart. */
export const ways = ['keep', 'adjust', 'swap'] as const;
export type Way = (typeof ways)[number];

/** Days in which both may answer and change their answer; who says nothing keeps. */
export const answerWithinDays = 7;

/** Hours between the last answer and its consequence: time to think again, and an end that does not follow on anybody's click. */
const restHours = 24;

export interface Said {
  answered: number;
  members: number;
  /** The last answer, or change of one. */
  latest: Date | null;
  /** One swap is a swap; else one wish to adjust is one; else they keep. */
  together: Way;
  answerBy: Date;
}

/** Undefined while it is too early to say. */
export function whatComesOfIt({ answered, members, latest, together, answerBy }: Said, now: Date): Way | undefined {
  if (now >= answerBy) return together;
  const rested = latest !== null && now.getTime() - latest.getTime() >= restHours * 3_600_000;
  return answered >= members && rested ? together : undefined;
}
