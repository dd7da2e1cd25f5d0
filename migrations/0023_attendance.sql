-- Who was there, in sessions of more than two people. Of two, a session is held by both or not at all.
create table scheduling.attendance (
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  match_id uuid not null references pairing.matches on delete cascade,
  session_id uuid not null references scheduling.sessions on delete cascade,
  person_id uuid not null references people.persons,
  present boolean not null,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (session_id, person_id)
);
create index attendance_by_program on scheduling.attendance (program_id, session_id);
create index attendance_by_person on scheduling.attendance (person_id);
-- For those in the match, those who read the program's reports, and the product itself.
call platform.protect('scheduling.attendance',
  'platform.this_person() is null or pairing.i_am_member_of(match_id) or program_id in (select supporting.programs_i_read())');

-- Whoever erases a person need not be able to read where they were.
create function scheduling.erase_attendance(the_person uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from scheduling.attendance a where a.person_id = the_person and people.is_erased(the_person);
  end;
revoke execute on function scheduling.erase_attendance from public;
grant execute on function scheduling.erase_attendance to pairwell_app;

-- What was said in confidence about a match stays hidden from whoever has been in it, also where they left while the others went on.
create function pairing.i_was_ever_in(the_match uuid) returns boolean language sql stable
  begin atomic
    select exists (select from pairing.match_members m where m.match_id = the_match and m.person_id = platform.this_person());
  end;
grant execute on function pairing.i_was_ever_in to pairwell_app;
alter policy readers on supporting.session_ratings
  using (person_id = platform.this_person() or (program_id in (select supporting.programs_i_run()) and not pairing.i_was_ever_in(match_id)))
  with check (person_id = platform.this_person() or (program_id in (select supporting.programs_i_run()) and not pairing.i_was_ever_in(match_id)));
alter policy readers on supporting.cases
  using (raised_by = platform.this_person()
    or (program_id in (select supporting.programs_i_run()) and (match_id is null or not pairing.i_was_ever_in(match_id)))
    or (platform.this_person() is null and kind <> 'escalation'))
  with check (raised_by = platform.this_person()
    or (program_id in (select supporting.programs_i_run()) and (match_id is null or not pairing.i_was_ever_in(match_id)))
    or (platform.this_person() is null and kind <> 'escalation'));
alter policy readers on supporting.case_notes
  using (program_id in (select supporting.programs_i_run()) and (match_id is null or not pairing.i_was_ever_in(match_id)))
  with check (program_id in (select supporting.programs_i_run()) and (match_id is null or not pairing.i_was_ever_in(match_id)));
alter policy asked_in_private on platform.events using (
  name <> 'supporting.help-requested'
  or actor_person_id = platform.this_person() or platform.this_person() is null
  or (program_id in (select supporting.programs_i_run()) and not pairing.i_was_ever_in((data->>'match')::uuid)));

-- A rating by somebody who was not there after all counts no more.
create or replace function reporting.average_rating(the_program uuid) returns table (answers int, average double precision)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select count(*)::int, avg(r.stars) filter (where r.place <= r.answers / 5 * 5)
    from (
      select s.stars, row_number() over (order by s.rated_at, s.session_id, s.person_id) as place, count(*) over () as answers
      from supporting.session_ratings s
      where s.program_id = the_program and s.organization_id = platform.this_organization()
        and not exists (select from scheduling.attendance a where a.session_id = s.session_id and a.person_id = s.person_id and not a.present)
        and supporting.i_read_reports_of(the_program)) r;
  end;
