import { eq } from 'drizzle-orm';
import { dayAt } from '../../planning/days.ts';
import { competenciesOf, programOf, trackOf, type Program, type Track } from '../../planning/program-of.ts';
import { structureOf } from '../../planning/structures.ts';
import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import type { AboutMatch } from '../about-match.ts';
import { charters, charterSignatures } from '../tables.ts';
import { charterDocument, type CharterDocument } from './charter.ts';
import type { Signature } from './charter-state.rules.ts';
import type { GoalFrame } from './goal.rules.ts';
import { supportingWords } from '../words.ts';

export interface Charter {
  version: number;
  document: CharterDocument;
  writtenAt: Date;
  writtenBy: string | null;
}

/** The charter as it stands; undefined where none was written, or where the actor is not of the pair. */
export async function charterOf(ctx: Context, match: string): Promise<Charter | undefined> {
  const [row] = await ctx.db.select().from(charters).where(eq(charters.matchId, match));
  return row && { version: row.version, document: charterDocument.parse(row.document), writtenAt: row.writtenAt, writtenBy: row.writtenBy };
}

export async function signaturesOf(ctx: Context, match: string): Promise<Signature[]> {
  return ctx.db
    .select({ personId: charterSignatures.personId, version: charterSignatures.version, signedAt: charterSignatures.signedAt })
    .from(charterSignatures)
    .where(eq(charterSignatures.matchId, match));
}

export interface CharterGround {
  program: Program;
  track: Track;
  competencies: ReturnType<typeof competenciesOf>;
}

/** Why a pair without a track has no charter, or undefined for one that has. */
const lacksTrack = (ctx: Context, { track }: Pick<AboutMatch, 'track'>): string | undefined =>
  track ? undefined : ctx.say(supportingWords, 'refused.no_track');

/** Why the match has no charter to write or sign, or undefined: matches of its structure have none, or it has no track. */
export async function whyNoCharter(ctx: Context, match: Pick<AboutMatch, 'structure' | 'track'>): Promise<string | undefined> {
  return structureOf(match.structure).agreement ? lacksTrack(ctx, match) : ctx.say(supportingWords, 'refused.no_charter');
}

/** What a charter is written on: its program, its track and the track's letters. @throws Refused where the pair has no track */
export async function groundOf(ctx: Context, { program: id, track: trackId }: AboutMatch): Promise<CharterGround> {
  if (!trackId) throw new Refused(ctx.say(supportingWords, 'refused.no_track'));
  const program = await programOf(ctx, id);
  const track = await trackOf(ctx, trackId);
  return { program, track, competencies: competenciesOf(program, track) };
}

/** Days are counted in the program's zone. */
export const frameFor = (ctx: Context, { competencies, program }: CharterGround): GoalFrame => ({
  competencies,
  today: dayAt(ctx.now, program.timeZone),
});
