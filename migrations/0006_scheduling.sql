-- Sessions: when a pair meets. What they say there is not here.
create schema scheduling;
grant usage on schema scheduling to pairwell_app;

create table scheduling.sessions (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  match_id uuid not null references pairing.matches on delete cascade,
  -- Counts up within the match, never reused.
  number int not null,
  starts_at timestamptz not null,
  planned_minutes int not null,
  -- In whose wall time it was agreed.
  time_zone text not null,
  place text not null default '',
  -- Met without a date agreed before, and written down afterwards.
  unplanned boolean not null default false,
  scheduled_at timestamptz not null,
  scheduled_by uuid,
  -- SEQUENCE of RFC 5545: one more with each change of the invitation.
  invitation_sequence int not null default 0,
  rescheduled_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text check (cancel_reason in ('in time', 'late', 'match ended')),
  excused_at timestamptz,
  excused_by uuid,
  -- 'We met', said by either; the meeting itself began at starts_at.
  held_at timestamptz,
  held_minutes int,
  held_logged_by uuid,
  missed_at timestamptz,
  missed_by text check (missed_by in ('mentor', 'mentee', 'both', 'unknown')),
  -- Who said that somebody did not come; empty where nobody said anything.
  missed_reported_by uuid,
  -- Once contested it is open again and is not counted by itself a second time.
  contested_at timestamptz,
  contested_by uuid,
  unique (match_id, number)
);
create index sessions_by_match on scheduling.sessions (match_id, starts_at);
create index sessions_by_program on scheduling.sessions (program_id, starts_at, id);
create index sessions_open on scheduling.sessions (organization_id, starts_at)
  where held_at is null and missed_at is null and cancelled_at is null and excused_at is null;
call platform.protect('scheduling.sessions');

-- What a person has been written about a session by the clock, so that nothing is said twice.
create table scheduling.notices (
  organization_id uuid not null,
  session_id uuid not null references scheduling.sessions on delete cascade,
  person_id uuid not null references people.persons,
  -- A moved session is a new one to be reminded of.
  invitation_sequence int not null,
  kind text not null,
  noticed_at timestamptz not null,
  primary key (session_id, person_id, invitation_sequence, kind)
);
call platform.protect('scheduling.notices');
