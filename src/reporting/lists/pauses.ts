import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../scope.ts';

/** One row a pause: person_id and span, by the log of events; the span of one that still lasts has no end. */
export const pausesOfPeople = ({ program }: Scope): SQL => sql`
  select e.person_id, tstzrange(e.occurred_at, e.next_at) as span
  from (
    select (ev.data ->> 'person')::uuid as person_id, ev.name, ev.occurred_at,
      lead(ev.occurred_at) over (partition by ev.data ->> 'person' order by ev.occurred_at, ev.id) as next_at
    from platform.events ev
    where ev.program_id = ${program} and ev.name in ('registration.participation-paused', 'registration.participation-resumed')) e
  where e.name = 'registration.participation-paused'`;
