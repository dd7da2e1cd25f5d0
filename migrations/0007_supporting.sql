-- What a pair writes is the pair's: the policies below say so to the database itself.
create schema supporting;
grant usage on schema supporting to pairwell_app;

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

-- Status without content: this much the program manager may see.
create table supporting.charter_signatures (
  organization_id uuid not null,
  match_id uuid not null references pairing.matches on delete cascade,
  person_id uuid not null references people.persons,
  version int not null,
  signed_at timestamptz not null,
  primary key (match_id, person_id, version)
);
call platform.protect('supporting.charter_signatures');

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
call platform.protect('supporting.wrap_ups');

-- The author's own until shared.
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
  'person_id = platform.this_person() or (shared_at is not null and pairing.i_am_member_of(match_id))');

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

-- Blind to the partner: readable by its author and by those who run the program.
create function supporting.i_run_program(the_program uuid) returns boolean language sql stable
  begin atomic
    select exists (
      select from people.role_grants g
      where g.person_id = platform.this_person() and g.revoked_at is null
        and (g.role = 'owner' or g.role = 'program_manager')
        and (g.program_id is null or g.program_id = the_program));
  end;
grant execute on function supporting.i_run_program to pairwell_app;

create table supporting.session_ratings (
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
  'person_id = platform.this_person() or supporting.i_run_program(program_id)');

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

create table supporting.cases (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  match_id uuid references pairing.matches on delete cascade,
  about_person_id uuid references people.persons,
  kind text not null check (kind in ('two missed by the pair', 'two missed by the mentor', 'escalation')),
  -- What fired it: (rule, last missed session), so that a rule fires once for the same facts.
  occasion text not null,
  says text not null,
  script text not null default '',
  raised_by uuid,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  outcome text,
  unique (occasion)
);
create index cases_by_program on supporting.cases (program_id, opened_at, id);
-- A participant may raise one and read their own; those who run the program read all; so does the system.
call platform.protect('supporting.cases',
  'supporting.i_run_program(program_id) or raised_by = platform.this_person() or platform.this_person() is null');

-- A commitment in a person's own words; a new one is what lifts a pause.
create table supporting.commitments (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  role text not null check (role in ('mentor', 'mentee')),
  committed_at timestamptz not null,
  until_on date
);
call platform.protect('supporting.commitments');

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
call platform.protect('supporting.match_health');
