-- What a person puts up on the wall of a kickoff: for everybody in the room, so no more private than a name badge.
create table registration.cards (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  teaches jsonb not null default '[]',
  learns jsonb not null default '[]',
  written_at timestamptz not null,
  unique (program_id, person_id)
);
create index cards_by_time on registration.cards (program_id, written_at, id);
create index cards_by_person on registration.cards (person_id);
call platform.protect('registration.cards');
