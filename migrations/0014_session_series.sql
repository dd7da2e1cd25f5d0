-- Sessions that were agreed on together and stand in calendars as one series.
create table scheduling.series (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  match_id uuid not null references pairing.matches on delete cascade,
  -- The first on the wall of the zone: the rest keep that time, whatever the clocks do.
  first_at text not null,
  time_zone text not null,
  every_days int not null,
  count int not null,
  minutes int not null,
  place text not null default '',
  made_at timestamptz not null,
  made_by uuid
);
create index series_by_match on scheduling.series (match_id);
call platform.protect('scheduling.series');

-- Which of the series a session was to be, counted from 0; it keeps that when it is moved.
alter table scheduling.sessions
  add column series_id uuid references scheduling.series on delete cascade,
  add column series_slot int;
create index sessions_by_series on scheduling.sessions (series_id) where series_id is not null;
