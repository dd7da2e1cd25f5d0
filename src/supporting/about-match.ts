import { matchOf, type Match, type MatchMember } from '../pairing/match-of.ts';
import type { Context } from '../platform/context.ts';
import { oncePerRequest } from './per-request.ts';
import { supportingWords } from './words.ts';

/** A match as the subject of a command: `match` and `program` are what the policies ask for. */
export interface AboutMatch extends Match {
  match: string;
}

const readMatch = oncePerRequest(matchOf);

/** @throws NotFound */
export async function aboutMatch(ctx: Context, { match }: { match: string }): Promise<AboutMatch> {
  const found = await readMatch(ctx, match);
  return { ...found, match: found.id };
}

/** The signed-in person's place in the match; undefined for everyone else. */
export function meIn(ctx: Context, { members }: Pick<Match, 'members'>): MatchMember | undefined {
  const { actor } = ctx;
  return actor.kind === 'person' ? members.find((member) => member.personId === actor.personId) : undefined;
}

export const personIdOfActor = (ctx: Context): string => {
  if (ctx.actor.kind !== 'person') throw new Error('Only a person can do this.');
  return ctx.actor.personId;
};

/** What a match that has ended answers to every change. */
export const hasEnded = (ctx: Context, { endedAt }: Pick<Match, 'endedAt'>): string | undefined =>
  endedAt ? ctx.say(supportingWords, 'refused.match_ended') : undefined;
