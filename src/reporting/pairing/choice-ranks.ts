import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../scope.ts';

/**
 * The place a match's mentor has on what its mentee asked for: of the request it came from, else of
 * the mentee's ranking. One row a match whose mentor stands on either; the database shows what people
 * wished for to the program's managers only.
 */
export const choiceRanks = ({ program }: Scope): SQL => sql`
  select c.match_id, min(c.place)::int as choice_rank
  from (
    select q.match_id, 1 + (select count(*) from pairing.requests o
        where o.program_id = q.program_id and o.mentee_id = q.mentee_id and o.way = q.way and o.listed_at = q.listed_at and o.place < q.place) as place
    from pairing.requests q where q.program_id = ${program} and q.match_id is not null and q.way <> 'by hand'
    union all
    select mentee.match_id, 1 + (select count(*) from pairing.rankings o
        where o.program_id = k.program_id and o.person_id = k.person_id and o.role = k.role and o.place < k.place) as place
    from pairing.rankings k
    join pairing.match_members mentee on mentee.person_id = k.person_id and mentee.role = 'mentee'
    join pairing.match_members mentor on mentor.match_id = mentee.match_id and mentor.role = 'mentor' and mentor.person_id = k.other_id
    where k.program_id = ${program} and k.role = 'mentee') c
  group by c.match_id`;
