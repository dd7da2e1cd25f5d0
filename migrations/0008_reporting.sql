-- What reports may know of answers that nobody but their author and the program's managers may read.
create schema reporting;
grant usage on schema reporting to pairwell_app;

-- The mean of a program's session ratings, for those who read its reports. It is taken over the first
-- five, ten, fifteen … of them, so that neither a small program nor two looks at different times give
-- away what one person answered. Runs as the owner and therefore names the organisation itself.
create function reporting.average_rating(the_program uuid) returns table (answers int, average double precision)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select count(*)::int, avg(r.stars) filter (where r.place <= r.answers / 5 * 5)
    from (
      select s.stars, row_number() over (order by s.rated_at, s.session_id, s.person_id) as place, count(*) over () as answers
      from supporting.session_ratings s
      where s.program_id = the_program and s.organization_id = platform.this_organization()
        and supporting.i_read_reports_of(the_program)) r;
  end;
revoke execute on function reporting.average_rating from public;
grant execute on function reporting.average_rating to pairwell_app;
