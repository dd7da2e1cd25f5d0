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
  scheduled_at timestamptz not null,
  scheduled_by uuid,
  -- SEQUENCE of RFC 5545: one more with each change of the invitation.
  invitation_sequence int not null default 0,
  rescheduled_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid,
  excused_at timestamptz,
  excused_by uuid,
  -- 'We met', said by either.
  held_at timestamptz,
  held_minutes int,
  held_logged_by uuid,
  missed_at timestamptz,
  missed_by text check (missed_by in ('mentor', 'mentee', 'both', 'unknown')),
  contested_at timestamptz,
  contested_by uuid,
  unique (match_id, number)
);
create index sessions_by_match on scheduling.sessions (match_id, starts_at);
create index sessions_by_program on scheduling.sessions (program_id, starts_at);
create index sessions_open on scheduling.sessions (organization_id, starts_at)
  where held_at is null and missed_at is null and cancelled_at is null and excused_at is null;
call platform.protect('scheduling.sessions');
