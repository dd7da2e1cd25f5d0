-- Tracks that bring people together in a way of their own, beside the program's.

alter table planning.tracks add column structure text;
-- Sizes, rounds and rest of that structure, where it leaves a choice.
alter table planning.tracks add column division jsonb;

-- A match keeps how it was put together, whatever its track or program is changed to.
alter table pairing.matches add column structure text;
update pairing.matches m set structure = p.structure from planning.programs p where p.id = m.program_id;
alter table pairing.matches alter column structure set not null;

-- A proposal is for tracks of one structure and the same sizes.
alter table pairing.runs add column structure text;
alter table pairing.runs add column tracks uuid[];
update pairing.runs r set structure = p.structure,
  tracks = array(select t.id from planning.tracks t where t.program_id = p.id order by t.place, t.id)
  from planning.programs p where p.id = r.program_id;
alter table pairing.runs alter column structure set not null, alter column tracks set not null;

-- People who meet in one way are not put together in another by a change on paper. Who publishes at the
-- same moment holds the track, so this waits and then sees their match.
create function pairing.keep_structure_of_track() returns trigger language plpgsql as $$
declare
  of_program text;
begin
  select p.structure into of_program from planning.programs p where p.id = new.program_id;
  if coalesce(new.structure, of_program) is distinct from coalesce(old.structure, of_program)
    and exists (select from pairing.matches m where m.program_id = new.program_id and m.track_id = new.id and m.ended_at is null)
  then
    raise exception 'matches of track % are under way', new.id using errcode = 'PW001';
  end if;
  return new;
end $$;
create trigger keep_structure before update of structure on planning.tracks
  for each row execute function pairing.keep_structure_of_track();
