import { programOf, tracksOf } from '../planning/program-of.ts';
import { structureOf } from '../planning/structures.ts';
import { putTogetherIn } from '../planning/tracks/track-structure.rules.ts';
import type { Context } from '../platform/context.ts';
import { rulesOf } from './newcomers/rules-of.ts';

/** What is looked for once somebody has registered: a partner, a circle, peers, people of several rounds, or a new hire to come. */
export const nextKinds = ['in pairs', 'in groups', 'among peers', 'in rounds', 'newcomers'] as const;
export type NextKind = (typeof nextKinds)[number];

interface Mine {
  isMentor: boolean;
  trackId: string | null;
}

/** @param mine none before somebody has registered: then as the program does it */
export async function nextFor(ctx: Context, program: string, mine: Mine | null | undefined): Promise<NextKind> {
  if (mine?.isMentor && (await rulesOf(ctx, program)).enrol) return 'newcomers';
  return (await structureFor(ctx, program, mine)).divide;
}

/** Whether they need not wait, for here both sides may make the first move. */
export const mayMoveFirst = async (ctx: Context, program: string, mine: Mine): Promise<boolean> =>
  mine.isMentor && (await structureFor(ctx, program, mine)).initiative === 'both';

async function structureFor(ctx: Context, program: string, mine: Mine | null | undefined) {
  const tracks = await tracksOf(ctx, program);
  const track = tracks.find(({ id }) => id === mine?.trackId) ?? tracks[0];
  return structureOf(putTogetherIn(await programOf(ctx, program), track).structure);
}
