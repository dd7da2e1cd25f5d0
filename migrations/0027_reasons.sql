-- Why people were put together is theirs to read: a row is shown to whom it is about, once and as long as they
-- are of the match. Who runs the program reads reasons in proposals, and in no match.
create table pairing.match_reasons (
  organization_id uuid not null,
  program_id uuid not null,
  match_id uuid not null,
  person_id uuid not null,
  -- When they joined: whoever comes back does so for other reasons, or for none that are known.
  given_at timestamptz not null,
  -- 0 to 100.
  fit int not null,
  reasons jsonb not null,
  primary key (match_id, person_id, given_at),
  foreign key (match_id, person_id) references pairing.match_members on delete cascade
);
call platform.protect('pairing.match_reasons',
  'platform.this_person() is null or (person_id = platform.this_person() and pairing.i_am_member_of(match_id))');
-- Whoever publishes writes them, and cannot look at them afterwards.
create policy publishers on pairing.match_reasons for insert to pairwell_app
  with check (program_id in (select pairing.programs_i_run()) or pairing.i_am_member_of(match_id));
revoke update, delete on pairing.match_reasons from pairwell_app;

-- What a member may read of a reason, as the product keeps it from now on: nothing of the other one's answers.
create function pg_temp.for_the_two(given jsonb) returns jsonb language sql immutable return (
  select coalesce(jsonb_agg(one - array['words', 'apart', 'levels']
      - case when one->>'kind' = 'same' and (one->>'points')::int > 0 then '{}' else array['mentee', 'mentor'] end
      || case when one->>'kind' = 'distance' and (one->>'points')::int > 0 then jsonb_build_object('points', one->'of') else '{}' end order by place), '[]')
  from jsonb_array_elements(given) with ordinality as reason (one, place));
-- Those of a pair stood with the match, for both; those of a larger one with each of its members. Who joined a pair later had none.
insert into pairing.match_reasons (organization_id, program_id, match_id, person_id, given_at, fit, reasons)
  select o.organization_id, m.program_id, o.match_id, o.person_id, o.joined_at,
    coalesce(o.fit, m.fit), pg_temp.for_the_two(case when o.fit is null then m.reasons else o.reasons end)
  from pairing.match_members o join pairing.matches m on m.id = o.match_id
  where o.fit is not null or (m.fit is not null and m.reasons <> '[]' and o.joined_at = m.published_at);
drop function pg_temp.for_the_two;
alter table pairing.matches drop column reasons;
alter table pairing.match_members drop column fit, drop column reasons;

-- Until it is published nobody but those who run the program sees a pair.
alter table pairing.proposed_pairs add column program_id uuid;
update pairing.proposed_pairs p set program_id = r.program_id from pairing.runs r where r.id = p.run_id;
alter table pairing.proposed_pairs alter column program_id set not null;
alter policy readers on pairing.proposed_pairs
  using (platform.this_person() is null or program_id in (select pairing.programs_i_run()))
  with check (platform.this_person() is null or program_id in (select pairing.programs_i_run()));

-- A mentor learns from whose list they might be chosen when that mentee asks, or where both sides rank each other.
create function pairing.i_may_know_who_lists_me(the_program uuid, the_mentee uuid) returns boolean language sql stable
  begin atomic
    select exists (select from pairing.requests r
        where r.program_id = the_program and r.mentee_id = the_mentee and r.mentor_id = platform.this_person() and r.asked_at is not null)
      or exists (select from pairing.processes p
        where p.program_id = the_program and (p.process->>'way' = 'rank' or p.process->'wayOfTrack' @? '$.* ? (@ == "rank")'));
  end;
grant execute on function pairing.i_may_know_who_lists_me to pairwell_app;
alter policy readers on pairing.choices
  using (mentee_id = platform.this_person() or platform.this_person() is null or program_id in (select pairing.programs_i_run())
    or (mentor_id = platform.this_person() and pairing.i_may_know_who_lists_me(program_id, mentee_id)))
  with check (platform.this_person() is null or program_id in (select pairing.programs_i_run()));

-- Whoever erases somebody sees none of what others may not: the database does it. That of a match tells of both.
create function pairing.erase_person(the_person uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from pairing.proposed_pairs p where the_person in (p.mentor_id, p.mentee_id) and people.is_erased(the_person);
    delete from pairing.choices c where the_person in (c.mentor_id, c.mentee_id) and people.is_erased(the_person);
    delete from pairing.silent_answers s where s.person_id = the_person and people.is_erased(the_person);
    delete from pairing.requests r where the_person in (r.mentor_id, r.mentee_id) and people.is_erased(the_person);
    delete from pairing.rankings k where the_person in (k.person_id, k.other_id) and people.is_erased(the_person);
    delete from pairing.waiting w where w.mentee_id = the_person and people.is_erased(the_person);
    delete from pairing.bridges b where the_person in (b.mentor_id, b.mentee_id) and people.is_erased(the_person);
    delete from pairing.scenarios s where s.made_by = the_person and people.is_erased(the_person);
    delete from pairing.match_reasons r using pairing.match_members m
      where m.match_id = r.match_id and m.person_id = the_person and people.is_erased(the_person);
  end;
revoke execute on function pairing.erase_person from public;
grant execute on function pairing.erase_person to pairwell_app;
drop function pairing.erase_bridges;
