-- Programs that take new hires in by themselves: when, when they hear of it, and what their first months hold.
create table registration.newcomer_rules (
  program_id uuid primary key references planning.programs on delete cascade,
  organization_id uuid not null,
  rules jsonb not null
);
call platform.protect('registration.newcomer_rules');

-- Put into the program because of their first day, and not by themselves.
alter table registration.registrations add column enrolled_at timestamptz;
create index persons_by_first_day on people.persons (organization_id, hired_on) where hired_on is not null;
