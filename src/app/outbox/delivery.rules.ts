/** Where a mail is on its way, from what the sender has written down of it. */
export const deliveries = ['waiting', 'sending', 'sent', 'retrying', 'in doubt', 'given up'] as const;

export type DeliveryState = (typeof deliveries)[number];

interface Written {
  claimedAt: Date | null;
  sentAt: Date | null;
  givenUpAt: Date | null;
  lastProblem: string | null;
}

/** No handover takes this long: a sender that has not come back by then never will. */
export const longestHandoverMs = 10 * 60_000;

/** In doubt is what may have arrived or not: it is not sent again by itself. */
export function deliveryOf({ claimedAt, sentAt, givenUpAt, lastProblem }: Written, now: Date): DeliveryState {
  if (sentAt) return 'sent';
  if (givenUpAt) return 'given up';
  if (!claimedAt) return lastProblem ? 'retrying' : 'waiting';
  return lastProblem || now.getTime() - claimedAt.getTime() > longestHandoverMs ? 'in doubt' : 'sending';
}
