/**
 * Whether the hours a track asks for are the hours its meetings take.
 *
 * A month is counted as four weeks, as people do who say that weekly is four times a month.
 * Example: weekly for 60 minutes is 4 hours a month; beside a promise of 2 hours it is off by +100 %.
 */
export interface Commitment {
  cadenceEveryDays: number;
  sessionMinutes: number;
  hoursPerMonth: number;
}

const daysInAMonth = 28;

/** Meetings may take so much more or less than was promised, as a share of the promise. */
export const tolerance = 0.2;

export const cadences = [7, 14, 21, 28];
const shortestMinutes = 15;
const longestMinutes = 240;

export const meetingsPerMonth = (everyDays: number): number => daysInAMonth / everyDays;

export const meetingHoursPerMonth = ({ cadenceEveryDays, sessionMinutes }: Omit<Commitment, 'hoursPerMonth'>): number =>
  (meetingsPerMonth(cadenceEveryDays) * sessionMinutes) / 60;

/** How far the meetings are from the promise, as a share of it: 1 is twice as much, -0.5 half. */
export function offBy(commitment: Commitment): number {
  if (commitment.hoursPerMonth === 0) return Infinity;
  return meetingHoursPerMonth(commitment) / commitment.hoursPerMonth - 1;
}

/** The margin lets 2.4 against 2 pass, which is 20 % but for the arithmetic of binary fractions. */
export const fits = (commitment: Commitment): boolean => Math.abs(offBy(commitment)) <= tolerance + 1e-9;

export interface CommitmentWarning {
  meetingHours: number;
  promisedHours: number;
  /** Whole per cent, signed. */
  offPercent: number;
  /** One change each, any of which would make it fit. */
  wouldFit: Partial<Commitment>[];
}

/** @returns undefined where the meetings fit the promise */
export function checkCommitment(commitment: Commitment): CommitmentWarning | undefined {
  if (fits(commitment)) return undefined;
  return {
    meetingHours: round(meetingHoursPerMonth(commitment)),
    promisedHours: commitment.hoursPerMonth,
    offPercent: Math.round(offBy(commitment) * 100),
    wouldFit: changes(commitment).filter((change) => fits({ ...commitment, ...change })),
  };
}

function changes(commitment: Commitment): Partial<Commitment>[] {
  const perMonth = meetingsPerMonth(commitment.cadenceEveryDays);
  const exactMinutes = (commitment.hoursPerMonth * 60) / perMonth;
  const sessionMinutes = Math.min(longestMinutes, Math.max(shortestMinutes, Math.round(exactMinutes / 5) * 5));
  const nearness = (everyDays: number) => Math.abs(offBy({ ...commitment, cadenceEveryDays: everyDays }));
  const cadenceEveryDays = [...cadences].sort((a, b) => nearness(a) - nearness(b))[0] as number;
  const hours = meetingHoursPerMonth(commitment);
  const hoursPerMonth = [round(hours), Math.ceil(hours * 10) / 10].find((promise) => fits({ ...commitment, hoursPerMonth: promise }));
  return [{ sessionMinutes }, { cadenceEveryDays }, { hoursPerMonth }];
}

/** To one decimal place, as hours are stored. */
const round = (hours: number): number => Math.round(hours * 10) / 10;
