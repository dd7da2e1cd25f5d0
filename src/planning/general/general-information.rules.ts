/** What must be said of a program before its other steps make sense. */
import type { ProgramSettings } from '../program-settings.ts';

export interface GeneralInformation {
  name: string;
  purpose: string;
  startsOn: string | null;
  endsOn: string | null;
  settings: Pick<ProgramSettings, 'contacts'>;
}

export type Missing = 'purpose' | 'first day' | 'last day' | 'program manager' | 'track';

/** In the order in which the form asks; nothing where it is complete. */
export function missingOf(program: GeneralInformation, tracks: number): Missing[] {
  const needs: [Missing, boolean][] = [
    ['purpose', program.purpose.trim() !== ''],
    ['first day', program.startsOn !== null],
    ['last day', program.endsOn !== null],
    ['program manager', program.settings.contacts.programManager !== null],
    ['track', tracks > 0],
  ];
  return needs.flatMap(([what, given]) => (given ? [] : [what]));
}
