/** Whether people can register, from the window's moments and now. */
export interface Window {
  opensAt: Date | null;
  openedAt: Date | null;
  closesAt: Date | null;
}

export type WindowState = 'not yet' | 'scheduled' | 'open' | 'closed';

export function stateOf({ opensAt, openedAt, closesAt }: Window, now: Date): WindowState {
  if (closesAt && closesAt <= now) return 'closed';
  if (openedAt) return 'open';
  return opensAt ? 'scheduled' : 'not yet';
}

/** A sentence for a person who wants to register and cannot. */
export const whyNotOpen: Record<WindowState, string | undefined> = {
  'not yet': 'Registration is not open yet. You will get a mail when it is.',
  scheduled: 'Registration is not open yet. You will get a mail when it is.',
  open: undefined,
  closed: 'Registration is closed. Write to the program manager if something has changed for you.',
};
