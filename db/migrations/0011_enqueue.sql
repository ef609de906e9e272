-- The common case in one statement: every job belongs to the office and its task is known. What comes short of that is
-- looked at one by one.
create or replace function enqueue_jobs(specs jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
declare
  added integer;
begin
  insert into jobs._private_jobs (task_id, payload, run_at, max_attempts, key)
    select task.id, spec->'payload', coalesce((spec->>'run_at')::timestamptz, now()), 8, spec->>'key'
    from jsonb_array_elements(specs) spec
    join jobs._private_tasks task on task.identifier = spec->>'task'
    where (spec->'payload'->>'office')::uuid = public.current_office()
    on conflict (key) do nothing;
  get diagnostics added = row_count;
  if added = jsonb_array_length(specs) then
    return;
  end if;
  if exists (
    select from jsonb_array_elements(specs) spec
    where (spec->'payload'->>'office')::uuid is distinct from public.current_office()
  ) then
    raise exception 'a job belongs to the office whose transaction adds it';
  end if;
  insert into jobs._private_tasks (identifier)
    select distinct spec->>'task' from jsonb_array_elements(specs) spec
    where not exists (select from jobs._private_tasks known where known.identifier = spec->>'task')
    on conflict do nothing;
  insert into jobs._private_jobs (task_id, payload, run_at, max_attempts, key)
    select task.id, spec->'payload', coalesce((spec->>'run_at')::timestamptz, now()), 8, spec->>'key'
    from jsonb_array_elements(specs) spec
    join jobs._private_tasks task on task.identifier = spec->>'task'
    on conflict (key) do nothing;
end
$$;
