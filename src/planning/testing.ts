/** Builders for the tests of this stage and the ones after it. */
import type { z } from 'zod';
import type { PersonActor } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import { programCreated, programLaunched } from './events.ts';
import { divisionSettings, programSettings, type ProgramSettings } from './program-settings.ts';
import { programs, tracks } from './tables.ts';
import { trackDesign, type TrackDesign } from './tracks/track-design.ts';

export interface PlannedTrack {
  key: string;
  name?: string;
  hoursPerMonth?: number;
  cadenceEveryDays?: number;
  sessionMinutes?: number;
  design?: Partial<z.input<typeof trackDesign>>;
  /** Of the track's own; the program's when left out. */
  structure?: string;
  division?: z.input<typeof divisionSettings>;
}

export interface PlannedProgram {
  id: string;
  /** Ids by key. */
  tracks: Record<string, string>;
}

interface ProgramGiven {
  name?: string;
  structure?: string;
  startsOn?: string | null;
  endsOn?: string | null;
  settings?: z.input<typeof programSettings>;
  tracks?: PlannedTrack[];
  launched?: boolean;
  /** Whether Cara is named as the program manager, which completes the general information. */
  contacts?: boolean;
}

/** A program with one track, `growth` (two hours a month, every 14 days for an hour), unless other tracks are given. */
export async function aProgram(app: TestApp, cara: PersonActor, given: ProgramGiven = {}): Promise<PlannedProgram> {
  return inTransaction(app, cara, async (ctx) => {
    const id = ctx.newId();
    const settings: ProgramSettings = programSettings.parse({
      ...(given.contacts ? { contacts: { programManager: cara.personId } } : {}),
      ...given.settings,
    });
    await ctx.db.insert(programs).values({
      id,
      organizationId: ctx.organizationId,
      name: given.name ?? 'Sales mentorship',
      purpose: 'New colleagues sell with confidence after ninety days.',
      structure: given.structure ?? 'one-on-one',
      startsOn: given.startsOn === undefined ? '2026-03-02' : given.startsOn,
      endsOn: given.endsOn === undefined ? '2026-05-31' : given.endsOn,
      timeZone: cara.timeZone,
      settings,
      createdAt: ctx.now,
      createdBy: cara.personId,
      launchedAt: given.launched ? ctx.now : null,
    });
    const made: Record<string, string> = {};
    for (const [place, track] of (given.tracks ?? [{ key: 'growth' }]).entries()) {
      made[track.key] = ctx.newId();
      const design: TrackDesign = trackDesign.parse(track.design ?? {});
      await ctx.db.insert(tracks).values({
        id: made[track.key] as string,
        organizationId: ctx.organizationId,
        programId: id,
        place,
        key: track.key,
        name: track.name ?? 'Growth',
        design,
        hoursPerMonth: track.hoursPerMonth ?? 2,
        cadenceEveryDays: track.cadenceEveryDays ?? 14,
        sessionMinutes: track.sessionMinutes ?? 60,
        structure: track.structure ?? null,
        division: track.division ? divisionSettings.parse(track.division) : null,
      });
    }
    await ctx.emit(programCreated, { program: id, blueprint: null });
    if (given.launched) await ctx.emit(programLaunched, { program: id });
    return { id, tracks: made };
  });
}
