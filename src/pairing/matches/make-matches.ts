import { programOf, tracksOf } from '../../planning/program-of.ts';
import { putTogetherIn } from '../../planning/tracks/track-structure.rules.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvents } from '../../platform/record-event.ts';
import { matchPublished } from '../events.ts';
import { matches, matchMembers } from '../tables.ts';
import { giveReasons, type GivenReasons } from './give-reasons.ts';

export interface NewMatch {
  track: string | null;
  /** At least two people in all. */
  mentors: readonly string[];
  mentees: readonly string[];
  run?: string;
  score?: number;
  fit?: number;
  /** What speaks for the match, to be read by everybody in it. */
  reasons?: unknown;
  /** What made each a good choice, where that is theirs alone to read. */
  theirs?: ReadonlyMap<string, Pick<GivenReasons, 'fit' | 'reasons'>>;
  round?: number | null;
  /** Days, `YYYY-MM-DD`; the program's end where not given. */
  startsOn?: string;
  endsOn?: string;
}

const matchesAtATime = 1_000;

/** Brings matches into being: each is visible to its members from this moment. @returns their ids, in the order given */
export async function makeMatches(ctx: Context, program: string, given: readonly NewMatch[]): Promise<string[]> {
  const ofProgram = await programOf(ctx, program);
  const tracks = new Map((await tracksOf(ctx, program)).map((track) => [track.id, track]));
  const ids: string[] = [];
  for (let from = 0; from < given.length; from += matchesAtATime) {
    const some = given.slice(from, from + matchesAtATime).map((match) => ({ ...match, id: ctx.newId() }));
    await ctx.db.insert(matches).values(
      some.map((match) => ({
        id: match.id,
        organizationId: ctx.organizationId,
        programId: program,
        trackId: match.track,
        runId: match.run ?? null,
        score: match.score ?? null,
        fit: match.fit ?? null,
        publishedAt: ctx.now,
        round: match.round ?? null,
        startsOn: match.startsOn ?? null,
        endsOn: match.endsOn ?? ofProgram.endsOn,
        structure: putTogetherIn(ofProgram, tracks.get(match.track ?? '')).structure,
      })),
    );
    await ctx.db.insert(matchMembers).values(some.flatMap((match) => membersOf(ctx, match)));
    await giveReasons(ctx, program, some.flatMap(reasonsIn));
    await recordEvents(
      ctx,
      matchPublished,
      some.map(({ id, mentors, mentees }) => ({ program, match: id, mentors: [...mentors], mentees: [...mentees] })),
    );
    ids.push(...some.map(({ id }) => id));
  }
  return ids;
}

type Made = NewMatch & { id: string };

function membersOf(ctx: Context, { id, mentors, mentees }: Made) {
  const member = (role: 'mentor' | 'mentee') => (personId: string) => ({
    organizationId: ctx.organizationId,
    matchId: id,
    personId,
    role,
    joinedAt: ctx.now,
  });
  return [...mentors.map(member('mentor')), ...mentees.map(member('mentee'))];
}

function reasonsIn({ id, mentors, mentees, fit, reasons, theirs }: Made): GivenReasons[] {
  const shared = fit === undefined || reasons === undefined ? undefined : { fit, reasons };
  return [...mentors, ...mentees].flatMap((person) => {
    const read = theirs?.get(person) ?? shared;
    return read ? [{ match: id, person, ...read }] : [];
  });
}
