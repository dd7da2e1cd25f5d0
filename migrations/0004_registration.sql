-- Questionnaires, registration windows, invitations, registrations, pauses.
create schema registration;
grant usage on schema registration to pairwell_app;

create table registration.questionnaires (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  version int not null,
  questions jsonb not null,
  made_at timestamptz not null,
  unique (program_id, version)
);
call platform.protect('registration.questionnaires');

create table registration.windows (
  program_id uuid primary key references planning.programs on delete cascade,
  organization_id uuid not null,
  -- When it is to open, and when it did.
  opens_at timestamptz,
  opened_at timestamptz,
  closes_at timestamptz,
  -- By whom: invited people only, or everyone of the organisation who has the link.
  open_to text not null default 'invited' check (open_to in ('invited', 'link')),
  link_code text not null unique
);
call platform.protect('registration.windows');

create table registration.invitations (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  role text check (role in ('mentor', 'mentee', 'both')),
  invited_at timestamptz not null,
  invited_by uuid,
  -- Told once registration is open; until then nobody but the program's managers knows.
  announced_at timestamptz,
  -- Came by the link rather than being chosen.
  joined_by_link_at timestamptz,
  declined_at timestamptz,
  unique (program_id, person_id)
);
create index invitations_by_person on registration.invitations (person_id);
create index invitations_to_announce on registration.invitations (program_id, id) where announced_at is null;
call platform.protect('registration.invitations');

create table registration.registrations (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  is_mentor boolean not null default false,
  is_mentee boolean not null default false,
  -- How many mentees at once, and how many hours a month over all of them.
  mentor_capacity int not null default 0,
  mentor_hours_per_month numeric(5,1),
  track_id uuid references planning.tracks,
  questionnaire_version int not null,
  answers jsonb not null default '{}',
  started_at timestamptz not null,
  finished_at timestamptz,
  withdrawn_at timestamptz,
  -- Set while a person is not to be matched: paused by themselves until a date, or by a rule until they recommit.
  paused_at timestamptz,
  paused_until date,
  pause_reason text check (pause_reason in ('own wish', 'missed meetings')),
  unique (program_id, person_id)
);
create index registrations_by_time on registration.registrations (program_id, finished_at, id);
create index registrations_by_person on registration.registrations (person_id);
call platform.protect('registration.registrations');
