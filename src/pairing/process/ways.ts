/**
 * What a mentee may do. Managers may always pick by hand or propose for the whole pool as well, and
 * tracks may differ, so that all ways can be mixed in one program.
 */
export const ways = ['nothing', 'choose', 'request', 'suggest', 'rank'] as const;
export type Way = (typeof ways)[number];

/** How long a first call lasts. */
export const callMinutes = 20;
