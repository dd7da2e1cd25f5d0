-- Criteria, runs and their proposals, decisions, matches and their members.
create schema pairing;
grant usage on schema pairing to pairwell_app;

create table pairing.criteria_sets (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  version int not null,
  criteria jsonb not null,
  -- Came with the program; nobody has looked at it yet.
  from_blueprint boolean not null default false,
  made_at timestamptz not null,
  made_by uuid,
  unique (program_id, version)
);
call platform.protect('pairing.criteria_sets');

-- Pins and forbidden pairs that the program manager set, until removed.
create table pairing.decisions (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  kind text not null check (kind in ('pin', 'forbid')),
  mentor_id uuid not null references people.persons,
  mentee_id uuid not null references people.persons,
  reason text not null default '',
  decided_at timestamptz not null,
  decided_by uuid,
  removed_at timestamptz
);
create unique index decisions_once on pairing.decisions (program_id, mentor_id, mentee_id) where removed_at is null;
call platform.protect('pairing.decisions');

create table pairing.runs (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  -- Counts up within the program; the newest is the one to publish.
  number int not null,
  work_id uuid not null,
  criteria_version int not null,
  asked_at timestamptz not null,
  asked_by uuid,
  -- The problem exactly as it was solved, and the proof, so that both can be checked again.
  problem jsonb,
  certificate jsonb,
  summary jsonb,
  finished_at timestamptz,
  checked_at timestamptz,
  check_holds boolean,
  check_result text,
  published_at timestamptz,
  discarded_at timestamptz
);
create unique index runs_by_work on pairing.runs (work_id);
create unique index runs_by_program on pairing.runs (program_id, number);
call platform.protect('pairing.runs');

create table pairing.proposed_pairs (
  id uuid primary key,
  organization_id uuid not null,
  run_id uuid not null references pairing.runs on delete cascade,
  mentor_id uuid not null references people.persons,
  mentee_id uuid not null references people.persons,
  track_id uuid references planning.tracks,
  score int not null,
  -- Share of what was attainable, 0 to 100.
  fit int not null,
  reasons jsonb not null,
  pinned boolean not null default false,
  published_match_id uuid,
  -- Why it was left out when the manager published.
  held_back text,
  unique (run_id, mentor_id, mentee_id)
);
create index proposed_pairs_by_fit on pairing.proposed_pairs (run_id, fit, id);
call platform.protect('pairing.proposed_pairs');

create table pairing.unmatched_people (
  organization_id uuid not null,
  run_id uuid not null references pairing.runs on delete cascade,
  person_id uuid not null references people.persons,
  role text not null check (role in ('mentor', 'mentee')),
  reason jsonb not null,
  primary key (run_id, person_id, role)
);
call platform.protect('pairing.unmatched_people');

create table pairing.matches (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  track_id uuid references planning.tracks,
  run_id uuid references pairing.runs,
  score int,
  fit int,
  reasons jsonb not null default '[]',
  published_at timestamptz not null,
  ends_on date,
  ended_at timestamptz,
  end_reason text,
  -- Held up by an accountability rule until its mentor recommits.
  paused_at timestamptz
);
create index matches_by_program on pairing.matches (program_id, published_at, id);
create index matches_under_way on pairing.matches (program_id) where ended_at is null;
call platform.protect('pairing.matches');

create table pairing.match_members (
  organization_id uuid not null,
  match_id uuid not null references pairing.matches on delete cascade,
  person_id uuid not null references people.persons,
  role text not null check (role in ('mentor', 'mentee')),
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (match_id, person_id)
);
create index match_members_by_person on pairing.match_members (person_id);
call platform.protect('pairing.match_members');

-- Whether the person who asks is of the pair: the whole privacy of what a pair writes hangs on it.
create function pairing.i_am_member_of(the_match uuid) returns boolean language sql stable
  begin atomic
    select exists (select from pairing.match_members m where m.match_id = the_match and m.person_id = platform.this_person());
  end;
grant execute on function pairing.i_am_member_of to pairwell_app;
