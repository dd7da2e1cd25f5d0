-- How many next steps wait for whom and since when, never what they say: for the product itself, which
-- reminds of them, and not for any person.
create function supporting.steps_waiting() returns table (match_id uuid, owner_id uuid, due_on date)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select s.match_id, s.owner_id, s.due_on
    from supporting.next_steps s join pairing.matches m on m.id = s.match_id
    where s.organization_id = platform.this_organization() and platform.this_person() is null
      and s.done_at is null and s.dropped_at is null and m.ended_at is null and m.paused_at is null;
  end;
revoke execute on function supporting.steps_waiting from public;
grant execute on function supporting.steps_waiting to pairwell_app;
