/** An organisation with programs of several structures, for the tests of strands. */
import { aManager, anOrganization } from '../../people/testing.ts';
import { aProgram, type PlannedProgram, type PlannedTrack } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import type { TestApp } from '../../platform/testing/test-app.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { checkCertificate } from '../runs/check-certificate.ts';
import { proposeMatches } from '../runs/propose-matches.ts';
import { showPairing } from '../runs/show-pairing.ts';
import { aParticipant, type PoolMember } from '../testing-pool.ts';

export const pairTrack: PlannedTrack = { key: 'growth', name: 'Growth' };
export const circleTrack: PlannedTrack = { key: 'circle', name: 'Circle', structure: 'group', division: { groupLeast: 2, groupMost: 4 } };

interface MatchRow {
  id: string;
  structure: string;
  track: string;
  mentors: string[];
  mentees: string[];
}

export async function severalWays(app: TestApp) {
  const org = await anOrganization(app);
  const cara = await aManager(app, org);
  const join = (program: PlannedProgram, given: PoolMember) => aParticipant(app, org, program.id, given);
  return {
    org,
    cara,
    /** With a one-on-one track and one of circles from two to four, unless other tracks are given. */
    aMixedProgram: (tracks: PlannedTrack[] = [pairTrack, circleTrack]): Promise<PlannedProgram> => aProgram(app, cara, { tracks }),

    /** So many mentees of a track. */
    async several(program: PlannedProgram, count: number, track: string, given: PoolMember = {}): Promise<PersonActor[]> {
      const made: PersonActor[] = [];
      for (let at = 0; at < count; at++)
        made.push(await join(program, { givenName: `M${track}${at}`, track: program.tracks[track], ...given }));
      return made;
    },

    aMentor: (program: PlannedProgram, given: PoolMember = {}): Promise<PersonActor> =>
      join(program, { givenName: 'Mo', as: 'mentor', capacity: 4, hoursPerMonth: 8, ...given }),

    propose: (program: PlannedProgram, structure: string) => app.does(cara, proposeMatches, { program: program.id, structure }),
    publish: (program: PlannedProgram, structure: string) => app.does(cara, publishMatches, { program: program.id, structure }),

    async certified(program: PlannedProgram, structure: string): Promise<boolean> {
      const { run } = await app.does(cara, showPairing, { program: program.id, structure });
      return (await app.does(cara, checkCertificate, { program: program.id, run: run?.id as string })).holds;
    },

    /** Under way, by track. */
    async matchesIn({ id }: PlannedProgram): Promise<MatchRow[]> {
      const { rows } = await app.ownerPool.query<MatchRow>(
        `select m.id, m.structure, t.key as track,
           coalesce(array_agg(mm.person_id::text) filter (where mm.role = 'mentor'), '{}') as mentors,
           coalesce(array_agg(mm.person_id::text) filter (where mm.role = 'mentee'), '{}') as mentees
         from pairing.matches m join planning.tracks t on t.id = m.track_id
         join pairing.match_members mm on mm.match_id = m.id and mm.left_at is null
         where m.program_id = $1 and m.ended_at is null group by m.id, t.key order by t.key, m.id`,
        [id],
      );
      return rows;
    },
  };
}
