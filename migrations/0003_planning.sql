-- Programs, their tracks and objectives.
create schema planning;
grant usage on schema planning to pairwell_app;

create table planning.programs (
  id uuid primary key,
  organization_id uuid not null references people.organizations,
  name text not null,
  purpose text not null default '',
  -- Key of a structure: one-on-one, group, peer, reverse, flash.
  structure text not null,
  starts_on date,
  ends_on date,
  time_zone text not null,
  -- Documents read whole, each with a schema that fills its defaults.
  settings jsonb not null default '{}',
  -- Where it came from: the blueprint's key and edition.
  blueprint text,
  created_at timestamptz not null,
  created_by uuid,
  launched_at timestamptz,
  ended_at timestamptz,
  archived_at timestamptz
);
create index programs_by_name on planning.programs (organization_id, lower(name), id);
call platform.protect('planning.programs');

create table planning.tracks (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  place int not null,
  key text not null,
  name text not null,
  -- Focus, for whom, success metric, escalation path, competency template, goal form.
  design jsonb not null,
  hours_per_month numeric(5,1) not null,
  cadence_every_days int not null,
  session_minutes int not null,
  unique (program_id, key)
);
call platform.protect('planning.tracks');

create table planning.objectives (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  place int not null,
  metric text not null,
  unit text not null default '',
  baseline numeric,
  target numeric not null,
  source text not null default '',
  due_on date
);
call platform.protect('planning.objectives');

-- Steps of the launch checklist that a person ticks after reading, rather than the data.
create table planning.checked_steps (
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  step text not null,
  checked_at timestamptz not null,
  checked_by uuid,
  primary key (program_id, step)
);
call platform.protect('planning.checked_steps');
