-- Many jobs of one task at once: one by one they took most of the time in which a large proposal is published.
-- Not bound to the queue's own function before it is called, for the queue makes that anew when it changes.
create function platform.enqueue_all(task text, payloads json[]) returns void
  language sql security definer set search_path = pg_catalog as $$
    select from graphile_worker.add_jobs((
      select array_agg(spec) from unnest(payloads) payload
      cross join lateral json_populate_record(null::graphile_worker.job_spec,
        json_build_object('identifier', task, 'payload', payload, 'max_attempts', 25)) spec));
  $$;
revoke execute on function platform.enqueue_all from public;
grant execute on function platform.enqueue_all to pairwell_app;
