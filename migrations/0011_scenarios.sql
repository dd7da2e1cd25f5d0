-- What managers try out before they propose: changes over people as they were at one moment, and how much a field counts for a mentee.
create table pairing.scenario_bases (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  taken_at timestamptz not null,
  -- The people, their answers, criteria and rules; read whole, by the laboratory only.
  document jsonb not null,
  -- What the people come to with nothing changed.
  figures jsonb not null
);
create index scenario_bases_by_program on pairing.scenario_bases (program_id);
call platform.protect('pairing.scenario_bases');

create table pairing.scenarios (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  base_id uuid not null references pairing.scenario_bases on delete cascade,
  name text not null,
  changes jsonb not null default '[]',
  outcome jsonb not null,
  made_by uuid not null references people.persons,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- From then on the program's other managers see it.
  shared_at timestamptz,
  -- The proposal that was made of it.
  run_id uuid references pairing.runs on delete set null
);
create index scenarios_by_program on pairing.scenarios (program_id, changed_at, id);
create index scenarios_by_base on pairing.scenarios (base_id);
-- What is not shared is its maker's alone.
call platform.protect('pairing.scenarios', 'shared_at is not null or made_by = platform.this_person() or platform.this_person() is null');

-- Forgets people whom no scenario starts from any more. Runs as the owner, for who asks does not see
-- what other managers keep to themselves, and therefore names the organisation itself.
create function pairing.forget_unused_bases(the_program uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from pairing.scenario_bases b
    where b.program_id = the_program and b.organization_id = platform.this_organization()
      and not exists (select from pairing.scenarios s where s.base_id = b.id);
  end;
revoke execute on function pairing.forget_unused_bases from public;
grant execute on function pairing.forget_unused_bases to pairwell_app;

-- How much a mentee wants a criterion to count, where the program leaves it to them.
create table pairing.chosen_strengths (
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  person_id uuid not null references people.persons,
  strengths jsonb not null,
  chosen_at timestamptz not null,
  primary key (program_id, person_id)
);
call platform.protect('pairing.chosen_strengths');
