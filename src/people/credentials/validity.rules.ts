/** How long a credential holds. Days are `YYYY-MM-DD`; its last day is the day before the anniversary of its issue. */

export type CredentialState = 'holds' | 'expired' | 'not yet' | 'to confirm';

/** @returns the last day on which it holds */
export function lastDayOf(issuedOn: string, months: number): string {
  const [year, month, day] = issuedOn.split('-').map(Number) as [number, number, number];
  const inMonth = month - 1 + months;
  const longest = new Date(Date.UTC(year, inMonth + 1, 0)).getUTCDate();
  // Issued on the 31st, it is due on the last day of a shorter month.
  const due = new Date(Date.UTC(year, inMonth, Math.min(day, longest)));
  due.setUTCDate(due.getUTCDate() - 1);
  return due.toISOString().slice(0, 10);
}

interface Dated {
  issuedOn: string;
  expiresOn: string | null;
  confirmedAt: Date | null;
}

/** Expired comes first: nobody need confirm what no longer holds. */
export function credentialStateOf({ issuedOn, expiresOn, confirmedAt }: Dated, today: string): CredentialState {
  if (expiresOn !== null && expiresOn < today) return 'expired';
  if (!confirmedAt) return 'to confirm';
  return issuedOn > today ? 'not yet' : 'holds';
}
