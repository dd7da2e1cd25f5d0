-- What people can show that they have learned or are allowed: a kind of credential, and who holds it until when.
create table people.credential_types (
  id uuid primary key,
  organization_id uuid not null references people.organizations,
  name text not null,
  issuer text not null default '',
  -- How long one holds from the day of issue; empty for good.
  valid_for_months int check (valid_for_months between 1 and 600),
  added_at timestamptz not null,
  -- Offered to nobody any more; whoever holds one keeps it.
  retired_at timestamptz,
  unique (organization_id, id)
);
create unique index credential_types_by_name on people.credential_types (organization_id, lower(name));
call platform.protect('people.credential_types');

create table people.credentials (
  id uuid primary key,
  organization_id uuid not null,
  person_id uuid not null references people.persons,
  type_id uuid not null,
  issued_on date not null,
  -- The last day on which it holds.
  expires_on date check (expires_on >= issued_on),
  -- A link or a note by which somebody can check it.
  proof text not null default '',
  entered_at timestamptz not null,
  entered_by uuid,
  -- Counts from then on: somebody who looks after people has seen the proof.
  confirmed_at timestamptz,
  confirmed_by uuid,
  unique (person_id, type_id, issued_on),
  foreign key (organization_id, type_id) references people.credential_types (organization_id, id)
);
create index credentials_by_type on people.credentials (organization_id, type_id);
create index credentials_to_confirm on people.credentials (organization_id, entered_at, id) where confirmed_at is null;
create index credentials_by_expiry on people.credentials (organization_id, expires_on) where expires_on is not null;
call platform.protect('people.credentials');

-- What a program asks its mentors or mentees to hold.
create table registration.requirements (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  type_id uuid not null,
  role text not null check (role in ('mentor', 'mentee')),
  -- Required: nobody is matched without. Otherwise it is only asked for.
  required boolean not null,
  made_at timestamptz not null,
  unique (program_id, type_id, role),
  foreign key (organization_id, type_id) references people.credential_types (organization_id, id)
);
create index requirements_by_type on registration.requirements (type_id);
call platform.protect('registration.requirements');

-- That a person may take part without, why, and until when.
create table registration.waivers (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  type_id uuid not null,
  reason text not null,
  -- The last day; empty for as long as the program lasts.
  until date,
  waived_at timestamptz not null,
  waived_by uuid,
  foreign key (organization_id, type_id) references people.credential_types (organization_id, id)
);
create unique index waivers_once on registration.waivers (program_id, person_id, type_id);
create index waivers_by_person on registration.waivers (person_id);
call platform.protect('registration.waivers');
