-- How much time somebody gives to mentoring in all, and the days on which nothing new begins.
create table registration.time_budgets (
  id uuid primary key,
  organization_id uuid not null,
  -- Empty: what holds for everybody who has not said anything else.
  person_id uuid references people.persons,
  hours_per_month numeric(5,1) not null check (hours_per_month between 0 and 200),
  set_at timestamptz not null,
  unique nulls not distinct (organization_id, person_id)
);
create index time_budgets_by_person on registration.time_budgets (person_id);
call platform.protect('registration.time_budgets');

create table registration.closed_periods (
  id uuid primary key,
  organization_id uuid not null,
  -- Empty: for everybody, such as the close of a quarter.
  person_id uuid references people.persons,
  name text not null,
  starts_on date not null,
  -- The last day of it.
  ends_on date not null check (ends_on >= starts_on),
  closed_at timestamptz not null,
  closed_by uuid
);
create index closed_periods_by_end on registration.closed_periods (organization_id, ends_on, person_id);
create index closed_periods_by_person on registration.closed_periods (person_id);
call platform.protect('registration.closed_periods');
