import type { Context } from '../../platform/context.ts';
import { strandsOf } from '../strands/strands-of.ts';
import type { Strand } from '../strands/strands.rules.ts';

export const mayOffer = ({ shape }: Strand): boolean => shape.structure.initiative === 'both';

/** Those in which a mentor may make the first move. */
export const offeringStrands = async (ctx: Context, program: string): Promise<Strand[]> => (await strandsOf(ctx, program)).filter(mayOffer);
