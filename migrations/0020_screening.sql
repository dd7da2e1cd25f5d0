-- Whether a program looks at its people before they are matched, and for what.
create table registration.screening_gates (
  program_id uuid primary key references planning.programs on delete cascade,
  organization_id uuid not null,
  of_mentors boolean not null,
  of_mentees boolean not null,
  -- Key and sentence, in their order.
  mentor_qualities jsonb not null,
  mentee_qualities jsonb not null
);
call platform.protect('registration.screening_gates');

-- What was found of a person in a role, by whom; the last word counts.
create table registration.screenings (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  role text not null check (role in ('mentor', 'mentee')),
  verdict text not null check (verdict in ('approved', 'declined')),
  -- Keys of the qualities that were seen.
  qualities jsonb not null default '[]',
  note text not null default '',
  -- Told to the person, where they are declined.
  reason text not null default '',
  decided_at timestamptz not null,
  decided_by uuid,
  unique (program_id, person_id, role)
);
create index screenings_by_person on registration.screenings (person_id);
call platform.protect('registration.screenings');
