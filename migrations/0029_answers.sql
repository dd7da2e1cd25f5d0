-- That somebody takes part, as what and with how many places, many may know. What they answered is theirs, of
-- those who run the program, and of the product itself, in whose name a step of theirs may rest on another's answers.
create table registration.answers (
  program_id uuid not null,
  person_id uuid not null,
  organization_id uuid not null,
  answers jsonb not null default '{}',
  primary key (program_id, person_id),
  -- By whom and where, so that no row can be laid under a registration of somebody else's.
  foreign key (program_id, person_id) references registration.registrations (program_id, person_id) on delete cascade
);
call platform.protect('registration.answers',
  'person_id = platform.this_person() or platform.this_person() is null or program_id in (select pairing.programs_i_run())');
insert into registration.answers (program_id, person_id, organization_id, answers)
  select program_id, person_id, organization_id, answers from registration.registrations;
-- A column that is dropped keeps what stands in its rows until they are written anew.
update registration.registrations set answers = '{}' where answers <> '{}';
alter table registration.registrations drop column answers;
