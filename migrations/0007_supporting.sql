-- What a pair writes is the pair's: the policies below say so to the database itself.
create schema supporting;
grant usage on schema supporting to pairwell_app;

-- Readable by some, but written, changed and removed by its author alone.
create procedure supporting.written_by_author(target regclass) language plpgsql as $$
begin
  execute format('create policy author_writes on %s as restrictive for insert to pairwell_app with check (person_id = platform.this_person())', target);
  execute format('create policy author_changes on %s as restrictive for update to pairwell_app using (person_id = platform.this_person())', target);
  execute format('create policy author_removes on %s as restrictive for delete to pairwell_app using (person_id = platform.this_person())', target);
end $$;

-- The programs that the actor runs, and those whose reports they read. Asked once per statement by
-- `program_id in (select …)`, rather than once per row.
create function supporting.programs_i_run() returns setof uuid language sql stable
  begin atomic
    select p.id from planning.programs p
    where exists (
      select from people.role_grants g
      where g.person_id = platform.this_person() and g.revoked_at is null
        and (g.role = 'owner' or g.role = 'program_manager')
        and (g.program_id is null or g.program_id = p.id));
  end;
grant execute on function supporting.programs_i_run to pairwell_app;
create function supporting.programs_i_read() returns setof uuid language sql stable
  begin atomic
    select p.id from planning.programs p
    where exists (
      select from people.role_grants g
      where g.person_id = platform.this_person() and g.revoked_at is null and g.role <> 'it_administrator'
        and (g.program_id is null or g.program_id = p.id));
  end;
grant execute on function supporting.programs_i_read to pairwell_app;
create function supporting.i_read_reports_of(the_program uuid) returns boolean language sql stable
  return the_program in (select supporting.programs_i_read());
grant execute on function supporting.i_read_reports_of to pairwell_app;

-- The moment of the request, told by the app where a policy waits for one. Untold, nothing that waits opens.
create function supporting.told_time() returns timestamptz language sql stable
  return nullif(current_setting('app.now', true), '')::timestamptz;
grant execute on function supporting.told_time to pairwell_app;

create table supporting.charters (
  match_id uuid primary key references pairing.matches on delete cascade,
  organization_id uuid not null,
  version int not null,
  document jsonb not null,
  written_at timestamptz not null,
  written_by uuid
);
call platform.protect('supporting.charters', 'pairing.i_am_member_of(match_id)');

create table supporting.charter_versions (
  organization_id uuid not null,
  match_id uuid not null references pairing.matches on delete cascade,
  version int not null,
  document jsonb not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (match_id, version)
);
call platform.protect('supporting.charter_versions', 'pairing.i_am_member_of(match_id)');
revoke update, delete on supporting.charter_versions from pairwell_app;

-- Status without content: who signed which version, and how often they agreed to meet.
create table supporting.charter_signatures (
  organization_id uuid not null,
  match_id uuid not null references pairing.matches on delete cascade,
  person_id uuid not null references people.persons,
  version int not null,
  cadence_every_days int,
  session_minutes int,
  signed_at timestamptz not null,
  primary key (match_id, person_id, version)
);
call platform.protect('supporting.charter_signatures');
call supporting.written_by_author('supporting.charter_signatures');

-- The session kit: goal, discussion items, obstacles, resources, insights, follow-up, steps of the process.
create table supporting.session_kits (
  session_id uuid primary key references scheduling.sessions on delete cascade,
  organization_id uuid not null,
  match_id uuid not null references pairing.matches on delete cascade,
  version int not null,
  document jsonb not null,
  written_at timestamptz not null,
  written_by uuid
);
call platform.protect('supporting.session_kits', 'pairing.i_am_member_of(match_id)');

-- That a session was wrapped up, and under which topics' names: not what was said.
create table supporting.wrap_ups (
  session_id uuid primary key references scheduling.sessions on delete cascade,
  organization_id uuid not null,
  program_id uuid not null,
  match_id uuid not null,
  topics jsonb not null default '[]',
  wrapped_up_at timestamptz not null,
  wrapped_up_by uuid
);
call platform.protect('supporting.wrap_ups',
  'platform.this_person() is null or program_id in (select supporting.programs_i_read()) or pairing.i_am_member_of(match_id)');

-- What one person has filled in of a wrap-up and not yet finished.
create table supporting.wrap_up_drafts (
  organization_id uuid not null,
  session_id uuid not null references scheduling.sessions on delete cascade,
  person_id uuid not null,
  entries jsonb not null,
  written_at timestamptz not null,
  primary key (session_id, person_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('supporting.wrap_up_drafts', 'person_id = platform.this_person()');

-- The author's own until shared: at once, or when the session starts.
create table supporting.preparations (
  organization_id uuid not null,
  session_id uuid not null references scheduling.sessions on delete cascade,
  match_id uuid not null references pairing.matches on delete cascade,
  person_id uuid not null references people.persons,
  notes text not null default '',
  share_at_start boolean not null default false,
  shared_at timestamptz,
  written_at timestamptz not null,
  primary key (session_id, person_id)
);
call platform.protect('supporting.preparations',
  'person_id = platform.this_person() or (pairing.i_am_member_of(match_id) and (shared_at is not null or (share_at_start and exists (
     select from scheduling.sessions s
     where s.id = session_id and s.cancelled_at is null and s.starts_at <= supporting.told_time()))))');
call supporting.written_by_author('supporting.preparations');

create table supporting.next_steps (
  id uuid primary key,
  organization_id uuid not null,
  match_id uuid not null references pairing.matches on delete cascade,
  session_id uuid references scheduling.sessions on delete cascade,
  action text not null,
  owner_id uuid not null references people.persons,
  due_on date not null,
  success_indicator text not null,
  written_at timestamptz not null,
  written_by uuid,
  done_at timestamptz,
  dropped_at timestamptz
);
create index next_steps_by_match on supporting.next_steps (match_id, due_on, id);
call platform.protect('supporting.next_steps', 'pairing.i_am_member_of(match_id)');

-- Blind to the partner, even to one who also runs the program.
create table supporting.session_ratings (
  id uuid not null unique,
  organization_id uuid not null,
  session_id uuid not null references scheduling.sessions on delete cascade,
  program_id uuid not null,
  match_id uuid not null references pairing.matches on delete cascade,
  person_id uuid not null references people.persons,
  stars int not null check (stars between 1 and 5),
  comment text not null default '',
  rated_at timestamptz not null,
  primary key (session_id, person_id)
);
call platform.protect('supporting.session_ratings',
  'person_id = platform.this_person() or (program_id in (select supporting.programs_i_run()) and not pairing.i_am_member_of(match_id))');
call supporting.written_by_author('supporting.session_ratings');
create index session_ratings_by_program on supporting.session_ratings (program_id, rated_at, session_id);

-- That somebody rated, not what: for the funnel and for whom to remind.
create table supporting.rated_sessions (
  organization_id uuid not null,
  session_id uuid not null references scheduling.sessions on delete cascade,
  person_id uuid not null references people.persons,
  role text not null check (role in ('mentor', 'mentee')),
  rated_at timestamptz not null,
  primary key (session_id, person_id)
);
call platform.protect('supporting.rated_sessions');
call supporting.written_by_author('supporting.rated_sessions');

-- How the program's sessions are prepared: kinds of resources, prompts for each role. Absent: ours.
create table supporting.agenda_designs (
  program_id uuid primary key references planning.programs on delete cascade,
  organization_id uuid not null,
  design jsonb not null,
  written_at timestamptz not null,
  written_by uuid
);
call platform.protect('supporting.agenda_designs');

-- Accountability rules of a program: data that reads as a sentence.
create table supporting.rules (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  place int not null,
  rule jsonb not null,
  switched_on_at timestamptz,
  unique (program_id, place)
);
call platform.protect('supporting.rules');

-- Which rule fired on which facts: (rule, match, the session that made the count full), so that it fires once.
create table supporting.rule_firings (
  occasion text primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  match_id uuid not null references pairing.matches on delete cascade,
  rule jsonb not null,
  fired_at timestamptz not null
);
call platform.protect('supporting.rule_firings', 'platform.this_person() is null or program_id in (select supporting.programs_i_run())');

create table supporting.cases (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  match_id uuid references pairing.matches on delete cascade,
  about_person_id uuid references people.persons,
  kind text not null check (kind in ('two missed by the pair', 'two missed by the mentor', 'escalation')),
  -- What opened it: a rule's firing, or a person's request.
  occasion text not null,
  -- Key and values of the sentence that says what happened, or what the person who asked for help wrote.
  facts jsonb not null,
  raised_by uuid,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  outcome text check (outcome in ('coached', 'goals adjusted', 're-pair', 'dissolved', 'other')),
  unique (occasion)
);
create index cases_by_program on supporting.cases (program_id, opened_at, id);
-- A participant may raise one and read their own; those who run the program read all but those about
-- their own pair; the product itself reads what a rule opened, never what a person asked.
call platform.protect('supporting.cases',
  'raised_by = platform.this_person()
   or (program_id in (select supporting.programs_i_run()) and (match_id is null or not pairing.i_am_member_of(match_id)))
   or (platform.this_person() is null and kind <> ''escalation'')');

-- What the program manager writes on a case, for those who run the program alone.
create table supporting.case_notes (
  id uuid primary key,
  organization_id uuid not null,
  case_id uuid not null references supporting.cases on delete cascade,
  program_id uuid not null,
  match_id uuid,
  note text not null,
  written_at timestamptz not null,
  written_by uuid not null
);
create index case_notes_by_case on supporting.case_notes (case_id, id);
call platform.protect('supporting.case_notes',
  'program_id in (select supporting.programs_i_run()) and (match_id is null or not pairing.i_am_member_of(match_id))');

-- That somebody asked for help in private must not be read off the event log by a partner either.
create policy asked_in_private on platform.events as restrictive for select to pairwell_app using (
  name <> 'supporting.help-requested'
  or actor_person_id = platform.this_person() or platform.this_person() is null
  or (program_id in (select supporting.programs_i_run()) and not pairing.i_am_member_of((data->>'match')::uuid)));

-- A commitment in a person's own words; a new one is what lifts a pause.
create table supporting.commitments (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  role text not null check (role in ('mentor', 'mentee')),
  words text not null default '',
  committed_at timestamptz not null,
  until_on date
);
create index commitments_by_person on supporting.commitments (program_id, person_id, committed_at);
call platform.protect('supporting.commitments',
  'person_id = platform.this_person() or program_id in (select supporting.programs_i_run()) or platform.this_person() is null');
call supporting.written_by_author('supporting.commitments');

-- Health of each match as last computed from facts, kept so that lists can sort by it.
create table supporting.match_health (
  match_id uuid primary key references pairing.matches on delete cascade,
  organization_id uuid not null,
  program_id uuid not null,
  state text not null check (state in ('on track', 'needs check-in', 'too early to tell', 'stuck', 'paused')),
  -- Key and values of the sentence that says why.
  reason jsonb not null,
  computed_at timestamptz not null
);
create index match_health_by_state on supporting.match_health (program_id, state, match_id);
call platform.protect('supporting.match_health', 'platform.this_person() is null or program_id in (select supporting.programs_i_read())');
