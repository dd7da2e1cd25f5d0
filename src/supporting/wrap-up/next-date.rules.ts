/** Whether there is to be a next session after the one that is wrapped up. */
interface Standing {
  endedAt: Date | null;
  pausedAt: Date | null;
}

interface Ground {
  settings: { agreement: { requireNextDate: boolean } };
  /** After how many held sessions the match is over; undefined where they go on. */
  mostMeetings: number | undefined;
  /** Held besides this one. */
  heldBesides: number;
}

export const mayMeetAgain = ({ endedAt }: Standing, { mostMeetings, heldBesides }: Ground): boolean =>
  endedAt === null && (mostMeetings === undefined || heldBesides + 1 < mostMeetings);

/** Where meetings are few, none after the first is owed. */
export const mustMeetAgain = (match: Standing, ground: Ground): boolean =>
  mayMeetAgain(match, ground) && match.pausedAt === null && ground.mostMeetings === undefined && ground.settings.agreement.requireNextDate;
