/**
 * The time everything runs on. Production reads the machine; the demo and the tests
 * move it, and all work that waits for a moment follows.
 */
export interface Clock {
  /** @returns the present instant; offsetMs is what the database holds as the distance to the machine's time. */
  at(offsetMs: number): Date;
}

export const machineClock: Clock = { at: (offsetMs) => new Date(Date.now() + offsetMs) };

/** A clock that stands still until a test moves it. */
export class StandingClock implements Clock {
  private instant: Date;
  constructor(instant: string | Date) {
    this.instant = new Date(instant);
  }
  at(): Date {
    return new Date(this.instant);
  }
  moveTo(instant: string | Date): void {
    this.instant = new Date(instant);
  }
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * Reads a length of time as people type it: `90m`, `36h`, `14d`, `2w`.
 * @returns milliseconds, or null when the text is none of these
 */
export function parseLength(text: string): number | null {
  const found = /^(\d{1,4})\s*([mhdw])$/.exec(text.trim());
  if (!found) return null;
  return Number(found[1]) * unitMs[found[2] as keyof typeof unitMs];
}
