-- Organisations, persons, who may what, directory imports, sign-in.
create schema people;
grant usage on schema people to pairwell_app;

create table people.organizations (
  id uuid primary key,
  name text not null,
  slug text not null unique,
  time_zone text not null,
  language text not null default 'en',
  created_at timestamptz not null
);
alter table people.organizations enable row level security;
alter table people.organizations force row level security;
create policy mine on people.organizations to pairwell_app using (id = platform.this_organization());
create policy owner on people.organizations to current_user using (true) with check (true);
grant select, update on people.organizations to pairwell_app;

create table people.persons (
  id uuid primary key,
  organization_id uuid not null references people.organizations,
  given_name text not null,
  family_name text not null default '',
  email text,
  employee_number text,
  title text,
  department text,
  location text,
  time_zone text not null,
  language text not null default 'en',
  manager_id uuid,
  hired_on date,
  -- The last day.
  left_on date,
  -- When the departure was noticed and told, once the last day had passed; empty: active.
  departed_at timestamptz,
  -- Columns of the directory that no field of ours holds, by their own names.
  other_fields jsonb not null default '{}',
  created_at timestamptz not null,
  imported_at timestamptz,
  erased_at timestamptz,
  unique (organization_id, id),
  -- With the organisation in the key, no row can even point at another organisation's person.
  foreign key (organization_id, manager_id) references people.persons (organization_id, id)
);
-- By address first: sign-in knows an address before it knows an organisation.
create unique index persons_by_email on people.persons (lower(email), organization_id);
create unique index persons_by_employee_number on people.persons (organization_id, employee_number);
create index persons_by_name on people.persons (organization_id, lower(family_name || ' ' || given_name), id);
create index persons_by_manager on people.persons (organization_id, manager_id);
call platform.protect('people.persons');

-- Who is above whom, along every line of managers. Drawn from the managers, so it needs no keys of its own.
create table people.reporting_lines (
  organization_id uuid not null,
  person_id uuid not null,
  above_id uuid not null,
  -- 1 is the person's own manager.
  distance int not null,
  primary key (person_id, above_id)
);
create index reporting_lines_by_above on people.reporting_lines (organization_id, above_id);
call platform.protect('people.reporting_lines');

create table people.role_grants (
  id uuid primary key,
  organization_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('owner', 'program_manager', 'executive_sponsor', 'it_administrator', 'viewer')),
  -- Empty: the whole organisation.
  program_id uuid,
  granted_at timestamptz not null,
  granted_by uuid,
  revoked_at timestamptz,
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
create unique index role_grants_once on people.role_grants (organization_id, person_id, role, program_id) nulls not distinct where revoked_at is null;
call platform.protect('people.role_grants');

create table people.imports (
  id uuid primary key,
  organization_id uuid not null,
  file_name text not null,
  size_bytes bigint not null default 0,
  encoding text not null default '',
  delimiter text not null default '',
  -- The file's columns: name, a few values, whether it is sensitive.
  columns jsonb not null default '[]',
  -- Where each of them goes, and in which order the parts of a day are written.
  mapping jsonb not null default '{}',
  begun_at timestamptz not null,
  uploaded_by uuid not null,
  -- When the whole file was here.
  uploaded_at timestamptz,
  work_id uuid,
  -- How far a worker has read; one that takes over goes on from here.
  read_line int not null default 0,
  judged_at timestamptz,
  -- How far it has merged, and what came of those rows.
  merged jsonb not null default '{}',
  finished_at timestamptz,
  counts jsonb
);
create index imports_by_time on people.imports (organization_id, id);
call platform.protect('people.imports');

-- The file as it was sent, in pieces, so that any worker on any node can read it as a stream.
-- Gone when the import is finished.
create table people.import_pieces (
  organization_id uuid not null,
  import_id uuid not null references people.imports on delete cascade,
  place int not null,
  bytes bytea not null,
  primary key (import_id, place)
);
call platform.protect('people.import_pieces');

-- Its rows, read but not yet merged into the directory. Gone when the import is finished; whoever deletes an
-- import deletes them first, for a key would be looked up once for every row. Each page has room for its rows
-- to be changed where they are.
create table people.import_rows (
  organization_id uuid not null,
  import_id uuid not null,
  line int not null,
  -- A fresh one, until the row turns out to be about somebody who is known.
  person_id uuid not null,
  known boolean not null default false,
  given_name text not null,
  family_name text not null,
  email text,
  employee_number text,
  title text,
  department text,
  location text,
  time_zone text,
  manager text,
  manager_id uuid,
  hired_on date,
  left_on date,
  other_fields jsonb not null,
  refused boolean not null default false,
  primary key (import_id, line)
) with (fillfactor = 50);
call platform.protect('people.import_rows');

create table people.import_problems (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  import_id uuid not null references people.imports on delete cascade,
  line int not null,
  field text not null,
  reason text not null,
  value text not null,
  -- Whether the whole row was left out, or this cell alone.
  refused boolean not null,
  unique (import_id, line, field)
);
call platform.protect('people.import_problems');

-- Sign-in is kept apart: only the account role of the library reads it, by way of the owner.
create table people.accounts (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table people.account_sessions (
  id text primary key,
  account_id text not null references people.accounts on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- Which person the account acts as, where one address belongs to several organisations.
  person_id uuid,
  organization_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table people.account_credentials (
  id text primary key,
  account_id text not null references people.accounts on delete cascade,
  provider_account_id text not null,
  provider text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table people.account_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index account_credentials_once on people.account_credentials (provider, provider_account_id);
create index account_credentials_by_account on people.account_credentials (account_id);
create index account_sessions_by_account on people.account_sessions (account_id);
create index account_verifications_by_identifier on people.account_verifications (identifier);
-- How often something was tried of late; the key is a digest, so that no address is kept.
create table people.account_attempts (
  key text primary key,
  count int not null,
  since timestamptz not null
);

-- Whom the demo offers to be, in this order.
create table people.demo_cast (
  organization_id uuid not null,
  person_id uuid primary key,
  place int not null,
  -- In a few words: 'Mentor, sales program'.
  part text not null,
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('people.demo_cast');

-- Keys for the public API: shown once, kept as a digest.
create table people.api_keys (
  id uuid primary key,
  organization_id uuid not null,
  person_id uuid not null,
  name text not null,
  digest text not null unique,
  made_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz,
  foreign key (organization_id, person_id) references people.persons (organization_id, id)
);
call platform.protect('people.api_keys', 'person_id = platform.this_person()');
