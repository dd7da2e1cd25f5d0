-- Skills of an organisation: a copy of those that come with the product, which it may change as it likes.
create table people.skills (
  id uuid primary key,
  organization_id uuid not null references people.organizations,
  -- Of the shipped taxonomy; empty for one of the organisation's own.
  shipped_key text,
  name text not null,
  -- Groups skills without making them alike.
  heading boolean not null default false,
  added_at timestamptz not null,
  -- Offered to nobody any more; whoever has it keeps it.
  retired_at timestamptz,
  unique (organization_id, id)
);
create unique index skills_shipped_once on people.skills (organization_id, shipped_key);
create index skills_by_name on people.skills (organization_id, lower(name), id);
call platform.protect('people.skills');

-- The name of a skill and other words for it. A word means one skill.
create table people.skill_words (
  id uuid primary key,
  organization_id uuid not null,
  skill_id uuid not null,
  word text not null,
  -- As words are compared: whole, without case, accents or punctuation.
  folded text not null,
  -- Also an everyday word, so it counts only when it is all that was typed.
  alone boolean not null default false,
  unique (organization_id, folded),
  foreign key (organization_id, skill_id) references people.skills (organization_id, id)
);
create index skill_words_by_skill on people.skill_words (skill_id);
create index skill_words_by_beginning on people.skill_words (organization_id, folded text_pattern_ops);
call platform.protect('people.skill_words');

create table people.skill_links (
  id uuid primary key,
  organization_id uuid not null,
  from_id uuid not null,
  kind text not null check (kind in ('part of', 'used in', 'close to')),
  to_id uuid not null check (to_id <> from_id),
  foreign key (organization_id, from_id) references people.skills (organization_id, id),
  foreign key (organization_id, to_id) references people.skills (organization_id, id)
);
-- Two skills are linked once, whichever way.
create unique index skill_links_once on people.skill_links (organization_id, least(from_id, to_id), greatest(from_id, to_id));
create index skill_links_to on people.skill_links (to_id);
create index skill_links_from on people.skill_links (from_id);
call platform.protect('people.skill_links');

-- The skills matrix: what a person knows, and what their work asks of them.
create table people.person_skills (
  id uuid not null unique,
  organization_id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  level int not null check (level between 0 and 5),
  needed int check (needed between 1 and 5),
  told_at timestamptz not null,
  primary key (person_id, skill_id),
  foreign key (organization_id, person_id) references people.persons (organization_id, id),
  foreign key (organization_id, skill_id) references people.skills (organization_id, id)
);
create index person_skills_by_skill on people.person_skills (organization_id, skill_id, person_id);
call platform.protect('people.person_skills');

-- Files of skills or of a skills matrix on their way in: looked at first, then stored.
create table people.skill_files (
  id uuid primary key,
  organization_id uuid not null,
  holds text not null check (holds in ('skills', 'levels')),
  file_name text not null,
  -- Gone once the file is stored.
  content text,
  preview jsonb not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  stored_at timestamptz,
  counts jsonb,
  foreign key (organization_id, uploaded_by) references people.persons (organization_id, id)
);
create index skill_files_by_time on people.skill_files (organization_id, id);
call platform.protect('people.skill_files');

-- A row where an organisation has switched the ranking of free text off.
create table people.free_text_off (
  organization_id uuid primary key references people.organizations,
  since timestamptz not null
);
call platform.protect('people.free_text_off');
