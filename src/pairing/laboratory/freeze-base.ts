import type { Context } from '../../platform/context.ts';
import { Refused } from '../../platform/problems.ts';
import { freezeProblem } from '../runs/freeze-problem.ts';
import { pairStrandOf } from '../strands/strands-of.ts';
import { scenarioBases } from '../tables.ts';
import { pairingWords } from '../words.ts';
import { askLaboratory } from './ask-laboratory.ts';
import type { Change } from './change.ts';
import type { Outcome } from './outcome.ts';

interface FrozenBase {
  base: string;
  /** With the changes made. */
  outcome: Outcome;
}

/** Takes the program's people as they are now, and what the changes would come to among them. */
export async function freezeBase(ctx: Context, program: string, changes: Change[]): Promise<FrozenBase> {
  const strand = await pairStrandOf(ctx, program);
  if (!strand) throw new Refused(ctx.say(pairingWords, 'groups.only_pairs'));
  const { problem, set, scales } = await freezeProblem(ctx, program, strand, { wide: true });
  if (problem.mentees.length === 0 || problem.mentors.length === 0)
    throw new Refused('There is nobody to try anything with: a scenario needs a mentee without a mentor and a mentor with a free place.');
  const base = ctx.newId();
  const document = { problem, set, scales };
  const text = async () => JSON.stringify(document);
  const {
    moved: _,
    alone: __,
    newlyMatched: ___,
    newlyAlone: ____,
    leftOut: _____,
    lastStep: ______,
    ...figures
  } = await askLaboratory({ ask: 'see', base, before: [], changes: [] }, text);
  await ctx.db
    .insert(scenarioBases)
    .values({ id: base, organizationId: ctx.organizationId, programId: program, takenAt: ctx.now, document, figures });
  return { base, outcome: await askLaboratory({ ask: 'see', base, before: [], changes }, text) };
}
