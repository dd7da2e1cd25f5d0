import { roleGrants } from '../../people/tables.ts';
import { grantsOf } from '../../people/access.ts';
import { personIdOf } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { BlueprintDocument, BlueprintTrack } from './blueprint-document.ts';
import { addDays, daysBetween, lastDayOf } from '../days.ts';
import { programSettings, type ProgramSettings } from '../program-settings.ts';
import { objectives, programs, tracks } from '../tables.ts';
import { trackDesign } from '../tracks/track-design.ts';

export interface ProgramStart {
  name?: string;
  startsOn?: string;
  timeZone: string;
}

/** Writes planning's part of a blueprint as a new program of which the actor is a manager. @returns its id */
export async function writeProgram(
  ctx: Context,
  document: BlueprintDocument,
  start: ProgramStart,
  unknownParts: Record<string, unknown>,
): Promise<string> {
  const id = ctx.newId();
  const { program } = document;
  const startsOn = start.startsOn ?? program.startsOn ?? null;
  await ctx.db.insert(programs).values({
    id,
    organizationId: ctx.organizationId,
    name: start.name ?? program.name,
    purpose: program.purpose,
    structure: program.structure,
    startsOn,
    endsOn: lastDay(document, startsOn),
    timeZone: program.timeZone ?? start.timeZone,
    settings: settingsOf(ctx, document, unknownParts),
    blueprint: document.key,
    createdAt: ctx.now,
    createdBy: personIdOf(ctx.actor),
  });
  await ctx.db.insert(tracks).values(
    document.tracks.map((track, place) => ({
      ...trackRow(track),
      id: ctx.newId(),
      organizationId: ctx.organizationId,
      programId: id,
      place,
    })),
  );
  if (document.objectives.length > 0)
    await ctx.db
      .insert(objectives)
      .values(
        document.objectives.map((one, place) => ({ ...one, id: ctx.newId(), organizationId: ctx.organizationId, programId: id, place })),
      );
  await letManage(ctx, id);
  return id;
}

/** A program that is moved to another first day keeps its length. */
function lastDay({ program }: BlueprintDocument, startsOn: string | null): string | null {
  const { startsOn: written, endsOn, lengthDays } = program;
  if (startsOn === null || startsOn === written) return endsOn ?? (startsOn && lengthDays ? lastDayOf(startsOn, lengthDays) : null);
  if (written && endsOn) return addDays(startsOn, daysBetween(written, endsOn));
  return lengthDays ? lastDayOf(startsOn, lengthDays) : null;
}

function settingsOf(ctx: Context, document: BlueprintDocument, unknownParts: Record<string, unknown>): ProgramSettings {
  return programSettings.parse({
    ...document.settings,
    contacts: { programManager: personIdOf(ctx.actor) },
    competencies: document.competencies,
    kickoff: document.kickoff,
    examplePair: document.examplePair ?? null,
    lengthDays: document.program.lengthDays ?? null,
    origin: { key: document.key, name: document.name, says: document.says },
    unknownParts,
  });
}

export function trackRow(track: BlueprintTrack) {
  const { key, name, hoursPerMonth, cadenceEveryDays, sessionMinutes, structure = null, division = null, ...design } = track;
  return { key, name, hoursPerMonth, cadenceEveryDays, sessionMinutes, structure, division, design: trackDesign.parse(design) };
}

/** Who makes a program manages it, also where they manage only some of the organisation's. */
async function letManage(ctx: Context, program: string): Promise<void> {
  if (ctx.actor.kind !== 'person') return;
  const grants = await grantsOf(ctx);
  if (grants.some((grant) => grant.programId === null && (grant.role === 'owner' || grant.role === 'program_manager'))) return;
  await ctx.db.insert(roleGrants).values({
    id: ctx.newId(),
    organizationId: ctx.organizationId,
    personId: ctx.actor.personId,
    role: 'program_manager',
    programId: program,
    grantedAt: ctx.now,
    grantedBy: ctx.actor.personId,
  });
}
