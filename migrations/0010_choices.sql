-- How pairs come about besides a proposal: choices offered, requests, rankings, the waiting list.

-- The programs that the actor runs; asked once per statement.
create function pairing.programs_i_run() returns setof uuid language sql stable
  begin atomic
    select p.id from planning.programs p
    where exists (
      select from people.role_grants g
      where g.person_id = platform.this_person() and g.revoked_at is null
        and (g.role = 'owner' or g.role = 'program_manager')
        and (g.program_id is null or g.program_id = p.id));
  end;
grant execute on function pairing.programs_i_run to pairwell_app;

create table pairing.processes (
  program_id uuid primary key references planning.programs on delete cascade,
  organization_id uuid not null,
  process jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid
);
call platform.protect('pairing.processes');

-- One drawing up of everybody's shortlist; the newest finished one is in force.
create table pairing.choice_rounds (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  number int not null,
  work_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid,
  finished_at timestamptz,
  unique (program_id, number)
);
call platform.protect('pairing.choice_rounds');

-- Each side sees where it is listed itself.
create table pairing.choices (
  organization_id uuid not null,
  round_id uuid not null references pairing.choice_rounds on delete cascade,
  program_id uuid not null,
  mentee_id uuid not null references people.persons,
  mentor_id uuid not null references people.persons,
  place int not null,
  score int not null,
  fit int not null,
  reasons jsonb not null,
  -- What everybody together loses at least if this choice is made.
  costs_pairs int not null,
  costs_points int not null,
  primary key (round_id, mentee_id, mentor_id)
);
create index choices_by_mentor on pairing.choices (mentor_id, round_id);
call platform.protect('pairing.choices',
  'mentee_id = platform.this_person() or mentor_id = platform.this_person() or platform.this_person() is null or program_id in (select pairing.programs_i_run())');

create table pairing.requests (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  mentee_id uuid not null references people.persons,
  mentor_id uuid not null references people.persons,
  way text not null check (way in ('request', 'suggestion', 'by hand')),
  -- In the mentee's own list.
  place int not null,
  note text,
  listed_at timestamptz not null,
  -- From here on the mentor knows of it.
  asked_at timestamptz,
  answer_by timestamptz,
  reminded_at timestamptz,
  -- The mentor has agreed to talk, or to hear what the mentee says last.
  agreed_at timestamptz,
  closed_at timestamptz,
  closed_because text,
  match_id uuid references pairing.matches
);
create unique index requests_open_once on pairing.requests (program_id, mentee_id, mentor_id) where closed_at is null;
create index requests_by_mentee on pairing.requests (mentee_id, program_id);
create index requests_by_mentor on pairing.requests (mentor_id, program_id);
create index requests_open on pairing.requests (program_id, id) where closed_at is null;
-- Between the two, and those who run the program; the mentor only once they are asked.
call platform.protect('pairing.requests',
  'mentee_id = platform.this_person() or (mentor_id = platform.this_person() and asked_at is not null) or platform.this_person() is null or program_id in (select pairing.programs_i_run())');

-- What each of the two says after they have talked: nobody else's, not the partner's and not the manager's.
create table pairing.silent_answers (
  organization_id uuid not null,
  request_id uuid not null references pairing.requests on delete cascade,
  person_id uuid not null references people.persons,
  said text not null check (said in ('yes', 'no')),
  said_at timestamptz not null,
  primary key (request_id, person_id)
);
call platform.protect('pairing.silent_answers', 'person_id = platform.this_person() or platform.this_person() is null');

-- How fast a mentor answers, as those see who might ask them: counts, never what was answered.
create table pairing.reply_times (
  person_id uuid primary key references people.persons,
  organization_id uuid not null,
  answered int not null,
  median_hours int not null,
  answered_at timestamptz not null
);
call platform.protect('pairing.reply_times');

-- Where both sides rank: each person's own list.
create table pairing.rankings (
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  role text not null check (role in ('mentor', 'mentee')),
  other_id uuid not null references people.persons,
  place int not null,
  ranked_at timestamptz not null,
  primary key (program_id, person_id, role, other_id)
);
call platform.protect('pairing.rankings',
  'person_id = platform.this_person() or platform.this_person() is null or program_id in (select pairing.programs_i_run())');

create table pairing.waiting (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  mentee_id uuid not null references people.persons,
  because text not null check (because in ('own wish', 'left out')),
  since timestamptz not null,
  -- A place has come free and they were told.
  offered_at timestamptz,
  left_at timestamptz
);
create unique index waiting_once on pairing.waiting (program_id, mentee_id) where left_at is null;
call platform.protect('pairing.waiting',
  'mentee_id = platform.this_person() or platform.this_person() is null or program_id in (select pairing.programs_i_run())');

-- When somebody was last there is their newest event.
create index events_by_actor on platform.events (actor_person_id, id) where actor_person_id is not null;
