-- The ground: tenancy, the event log, the outbox, long work, idempotency, the clock, replaced words.
create schema platform;

-- Who is asking, set for each transaction by the app.
create function platform.this_organization() returns uuid language sql stable
  return nullif(current_setting('app.organization', true), '')::uuid;
create function platform.this_person() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;

-- Puts a table behind row-level security: for the app always inside its organisation and, where a
-- readable_when is given, only for rows of which it holds. The owner, who migrates, runs the queue and
-- makes backups, sees all; nothing a person asks runs as the owner.
create procedure platform.protect(target regclass, readable_when text default 'true') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenancy on %s as restrictive to pairwell_app using (organization_id = platform.this_organization()) with check (organization_id = platform.this_organization())', target);
  execute format('create policy readers on %s to pairwell_app using (%s) with check (%s)', target, readable_when, readable_when);
  execute format('create policy owner on %s to current_user using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to pairwell_app', target);
end $$;

create table platform.events (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  actor_person_id uuid,
  program_id uuid,
  occurred_at timestamptz not null,
  data jsonb not null
);
create index events_by_organization on platform.events (organization_id, id);
create index events_by_program on platform.events (program_id, name, id);
call platform.protect('platform.events');
revoke update, delete on platform.events from pairwell_app;

create table platform.reactions_done (
  organization_id uuid not null,
  event_id uuid not null,
  reaction text not null,
  done_at timestamptz not null,
  primary key (event_id, reaction)
);
call platform.protect('platform.reactions_done');

create table platform.mails (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  -- (occasion, mail, person): nobody is mailed twice.
  occasion text not null,
  to_person_id uuid not null,
  to_address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  calendar jsonb,
  written_at timestamptz not null,
  -- Set before the first byte goes out. A crash in between leaves it claimed and unsent: shown, never resent by itself.
  claimed_at timestamptz,
  sent_at timestamptz,
  attempts int not null default 0,
  next_attempt_at timestamptz,
  given_up_at timestamptz,
  last_problem text,
  unique (occasion, name, to_person_id)
);
create index mails_by_time on platform.mails (organization_id, id);
create index mails_waiting on platform.mails (next_attempt_at) where sent_at is null and given_up_at is null;
-- A mail is its reader's. Only the system, which has no person, writes and sends them.
call platform.protect('platform.mails', 'to_person_id = platform.this_person() or platform.this_person() is null');

create table platform.works (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  program_id uuid,
  asked_by uuid,
  input jsonb not null,
  asked_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  failed_at timestamptz,
  cancelled_at timestamptz,
  fraction double precision not null default 0,
  note text,
  problem text,
  result jsonb
);
create index works_by_program on platform.works (organization_id, program_id, name, id);
call platform.protect('platform.works');

create table platform.idempotency_keys (
  organization_id uuid not null,
  person_id uuid not null,
  key text not null,
  command text not null,
  fingerprint text not null,
  -- As text, so that the second answer is the first to the letter.
  response json,
  made_at timestamptz not null,
  primary key (organization_id, person_id, key)
);
call platform.protect('platform.idempotency_keys', 'person_id = platform.this_person()');

create table platform.replaced_words (
  organization_id uuid not null,
  language text not null,
  key text not null,
  sentence text not null,
  replaced_at timestamptz not null,
  primary key (organization_id, language, key)
);
call platform.protect('platform.replaced_words');

-- How far the product's time is from the machine's; moved in the demo and in trials only.
create table platform.clock (one boolean primary key default true check (one), offset_ms bigint not null default 0);
insert into platform.clock default values;
grant select on platform.clock to pairwell_app;

-- When each organisation's chores last ran, on the product's clock.
create table platform.chores_done (
  organization_id uuid not null,
  chore text not null,
  due_at timestamptz not null,
  done_at timestamptz not null,
  primary key (organization_id, chore)
);
call platform.protect('platform.chores_done');

-- Which workers live: one that has not been seen for a while gives its jobs back.
create table platform.workers (
  id text primary key,
  host text not null,
  pid int not null,
  seen_at timestamptz not null
);

-- Jobs are enqueued in the transaction of their change, by a role that may not touch the queue itself.
create function platform.enqueue(task text, payload json, queue text default null, attempts int default 25) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    select from graphile_worker.add_job(task, payload, queue_name := queue, max_attempts := attempts);
  end;
grant usage on schema platform to pairwell_app;
grant execute on function platform.enqueue to pairwell_app;
