-- Keep, adjust or swap: asked after the first meetings, answered in private, and settled without anybody
-- who could read who said what.

create table supporting.swap_rules (
  program_id uuid primary key references planning.programs on delete cascade,
  organization_id uuid not null,
  rules jsonb not null
);
call platform.protect('supporting.swap_rules');

-- The outcome is kept of a match that goes on only: one that ended does not tell by what.
create table supporting.early_questions (
  match_id uuid primary key references pairing.matches on delete cascade,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  asked_at timestamptz not null,
  answer_by timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('keep', 'adjust'))
);
create index early_questions_open on supporting.early_questions (organization_id, match_id) where closed_at is null;
call platform.protect('supporting.early_questions', 'platform.this_person() is null or pairing.i_am_member_of(match_id)');

-- Not even the product itself reads an answer: only its author does.
create table supporting.early_answers (
  organization_id uuid not null,
  match_id uuid not null references supporting.early_questions on delete cascade,
  person_id uuid not null references people.persons,
  said text not null check (said in ('keep', 'adjust', 'swap')),
  said_at timestamptz not null,
  primary key (match_id, person_id)
);
call platform.protect('supporting.early_answers', 'person_id = platform.this_person() and pairing.i_am_member_of(match_id)');

-- What the product is told instead: how many have answered, and what it comes to, never by whom.
create function supporting.early_answers_together(the_match uuid) returns table (answered int, latest timestamptz, together text)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select count(*)::int, max(a.said_at),
      case when bool_or(a.said = 'swap') then 'swap' when bool_or(a.said = 'adjust') then 'adjust' else 'keep' end
    from supporting.early_answers a
    join pairing.match_members m on m.match_id = a.match_id and m.person_id = a.person_id and m.left_at is null
    where a.match_id = the_match and a.organization_id = platform.this_organization() and platform.this_person() is null;
  end;
revoke execute on function supporting.early_answers_together from public;
grant execute on function supporting.early_answers_together to pairwell_app;

create function supporting.forget_early_answers(the_match uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from supporting.early_answers a using supporting.early_questions q
      where q.match_id = a.match_id and q.match_id = the_match and q.closed_at is not null
        and q.organization_id = platform.this_organization();
  end;
revoke execute on function supporting.forget_early_answers from public;
grant execute on function supporting.forget_early_answers to pairwell_app;

-- By program alone, and to managers from five on.
create table supporting.early_swap_counts (
  program_id uuid primary key references planning.programs on delete cascade,
  organization_id uuid not null,
  swaps int not null check (swaps > 0)
);
call platform.protect('supporting.early_swap_counts',
  'platform.this_person() is null or (swaps >= 5 and program_id in (select supporting.programs_i_run()))');

create or replace function supporting.erase_person(the_person uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from supporting.preparations w where w.person_id = the_person and people.is_erased(the_person);
    delete from supporting.wrap_up_drafts w where w.person_id = the_person and people.is_erased(the_person);
    delete from supporting.early_answers w where w.person_id = the_person and people.is_erased(the_person);
    delete from supporting.next_steps w where w.owner_id = the_person and people.is_erased(the_person);
    update supporting.session_ratings w set comment = '' where w.person_id = the_person and people.is_erased(the_person);
    update supporting.commitments w set words = '' where w.person_id = the_person and people.is_erased(the_person);
    delete from supporting.case_notes n using supporting.cases c
      where c.id = n.case_id and the_person in (c.raised_by, c.about_person_id) and people.is_erased(the_person);
    update supporting.cases c set facts = c.facts - 'asked' where c.raised_by = the_person and people.is_erased(the_person);
    delete from supporting.charters w where people.is_erased(the_person) and supporting.is_left_by_all(w.match_id, the_person);
    delete from supporting.charter_versions w where people.is_erased(the_person) and supporting.is_left_by_all(w.match_id, the_person);
    delete from supporting.session_kits w where people.is_erased(the_person) and supporting.is_left_by_all(w.match_id, the_person);
  end;

-- Who sees a mentee through until there is a new mentor. A mentor's no is nobody's: not the mentee's, not the manager's.
create table pairing.bridges (
  id uuid primary key,
  organization_id uuid not null,
  program_id uuid not null references planning.programs on delete cascade,
  mentee_id uuid not null references people.persons,
  mentor_id uuid not null references people.persons,
  asked_at timestamptz not null,
  answer_by timestamptz not null,
  accepted_at timestamptz,
  meetings int not null default 0,
  ended_at timestamptz,
  ended_because text check (ended_because in ('met', 'not now', 'no answer', 'new match', 'time is up', 'left')),
  check (mentor_id <> mentee_id)
);
create unique index bridges_open on pairing.bridges (program_id, mentee_id) where ended_at is null;
create index bridges_by_mentor on pairing.bridges (mentor_id) where ended_at is null;
call platform.protect('pairing.bridges',
  'platform.this_person() is null or mentor_id = platform.this_person() or (mentee_id = platform.this_person() and accepted_at is not null)');

create function pairing.erase_bridges(the_person uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from pairing.bridges b where the_person in (b.mentor_id, b.mentee_id) and people.is_erased(the_person);
  end;
revoke execute on function pairing.erase_bridges from public;
grant execute on function pairing.erase_bridges to pairwell_app;
