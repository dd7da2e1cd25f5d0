-- Matches of more than two people, and of several rounds.

-- Rows of one part are published together as one match; a pair is a part of its own.
alter table pairing.proposed_pairs add column part int not null default 0;
alter table pairing.proposed_pairs add column round int;
with numbered as (select id, row_number() over (partition by run_id order by mentee_id, mentor_id) - 1 as place from pairing.proposed_pairs)
update pairing.proposed_pairs p set part = numbered.place from numbered where numbered.id = p.id;
create index proposed_pairs_by_part on pairing.proposed_pairs (run_id, part);

alter table pairing.matches add column round int;
-- The day from which the match meets, where that is not the day of its publication.
alter table pairing.matches add column starts_on date;
-- What a circle calls itself.
alter table pairing.matches add column name text;

-- In a match of more than two, what made each a good choice is theirs alone to read.
alter table pairing.match_members add column fit int;
alter table pairing.match_members add column reasons jsonb not null default '[]';

-- Who left while the others went on reads no more of what they write; who was there to the end still does.
create or replace function pairing.i_am_member_of(the_match uuid) returns boolean language sql stable
  begin atomic
    select exists (
      select from pairing.match_members m join pairing.matches one on one.id = m.match_id
      where m.match_id = the_match and m.person_id = platform.this_person()
        and (m.left_at is null or m.left_at >= one.ended_at));
  end;
