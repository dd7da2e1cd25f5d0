-- By what Pairwell measures an objective itself; empty where somebody else does. Until now its words told.
alter table planning.objectives
  add column measure text check (measure in ('participation', 'registrationRate', 'matchRate', 'completion', 'adherence'));

update planning.objectives set measure = case
    when lower(trim(metric)) in ('participation', 'participation rate', 'eligible people who take part') then 'participation'
    when lower(trim(metric)) in ('registration rate', 'eligible people who register') then 'registrationRate'
    when lower(trim(metric)) in ('match rate', 'people matched') then 'matchRate'
    when lower(trim(metric)) in ('completion', 'session completion', 'sessions that took place') then 'completion'
    when lower(trim(metric)) in ('cadence adherence', 'sessions held by cadence') then 'adherence'
  end
where trim(unit) = '%';
