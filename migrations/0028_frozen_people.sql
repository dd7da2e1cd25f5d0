-- What a proposal or a scenario was computed from tells of everybody's answers, and whom it leaves alone of them:
-- those who run the program read that, and the product itself.

alter table pairing.unmatched_people add column program_id uuid;
update pairing.unmatched_people u set program_id = r.program_id from pairing.runs r where r.id = u.run_id;
alter table pairing.unmatched_people alter column program_id set not null;
alter policy readers on pairing.unmatched_people
  using (platform.this_person() is null or program_id in (select pairing.programs_i_run()))
  with check (platform.this_person() is null or program_id in (select pairing.programs_i_run()));

-- That there is a proposal many may know; the people in it, and who was to be whose partner, are in rows of their own.
create table pairing.run_problems (
  run_id uuid primary key references pairing.runs on delete cascade,
  organization_id uuid not null,
  program_id uuid not null,
  -- Exactly as it was solved, and the proof, so that both can be checked again.
  problem jsonb not null,
  certificate jsonb
);
call platform.protect('pairing.run_problems', 'platform.this_person() is null or program_id in (select pairing.programs_i_run())');
insert into pairing.run_problems (run_id, organization_id, program_id, problem, certificate)
  select id, organization_id, program_id, problem, certificate from pairing.runs where problem is not null;
-- A column that is dropped keeps what stands in its rows until they are written anew.
update pairing.runs set problem = null, certificate = null where problem is not null or certificate is not null;
alter table pairing.runs drop column problem, drop column certificate;

-- Nobody else may look at what is tried out either: what is shared is shared among them.
alter policy readers on pairing.scenario_bases
  using (platform.this_person() is null or program_id in (select pairing.programs_i_run()))
  with check (platform.this_person() is null or program_id in (select pairing.programs_i_run()));
alter policy readers on pairing.scenarios
  using (platform.this_person() is null or made_by = platform.this_person()
    or (shared_at is not null and program_id in (select pairing.programs_i_run())))
  with check (platform.this_person() is null or made_by = platform.this_person()
    or (shared_at is not null and program_id in (select pairing.programs_i_run())));

-- Whoever erases somebody sees none of it: the database does it.
create or replace function pairing.erase_person(the_person uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from pairing.unmatched_people u where u.person_id = the_person and people.is_erased(the_person);
    with gone as (
      delete from pairing.run_problems q where people.is_erased(the_person)
        and (q.problem->'mentees' @> jsonb_build_array(jsonb_build_object('id', the_person))
          or q.problem->'mentors' @> jsonb_build_array(jsonb_build_object('id', the_person)))
      returning q.run_id)
    update pairing.runs r set checked_at = null, check_holds = null, check_result = null from gone where gone.run_id = r.id;
    delete from pairing.scenario_bases b where people.is_erased(the_person)
      and (b.document->'problem'->'mentees' @> jsonb_build_array(jsonb_build_object('id', the_person))
        or b.document->'problem'->'mentors' @> jsonb_build_array(jsonb_build_object('id', the_person)));
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
