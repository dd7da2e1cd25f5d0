/** Who and what of a program is of one strand. Mentors are of every one. */
import type { Registrant } from '../../registration/registrants-of.ts';
import type { ActiveMatch } from '../matches/active-matches.ts';
import type { Strand } from './strands.rules.ts';

type Chosen = Pick<Registrant, 'trackId'>;

/** Who has said no track yet is of the first strand, so that somebody sees them. */
const isIn = ({ tracks, isFirst, isOnly }: Strand, { trackId }: Chosen): boolean =>
  isOnly || (trackId === null ? isFirst : tracks.some(({ id }) => id === trackId));

/** Everybody, as mentees only those of the strand. */
export const poolOf = (strand: Strand, registrants: readonly Registrant[]): Registrant[] =>
  registrants.map((one) => (one.isMentee && !isIn(strand, one) ? { ...one, isMentee: false } : one));

/** Its mentees where that is not everybody. */
export const menteesIn = ({ isOnly }: Strand, pool: readonly Registrant[]): string[] | undefined =>
  isOnly ? undefined : pool.flatMap(({ isMentee, personId }) => (isMentee ? [personId] : []));

/** Whether a match under way is one of these; what was published before its track was changed is not. */
export const isOf = (strand: Strand, { track, structure }: Pick<ActiveMatch, 'track' | 'structure'>): boolean =>
  strand.isOnly || (structure === strand.shape.structure.key && isIn(strand, { trackId: track }));
