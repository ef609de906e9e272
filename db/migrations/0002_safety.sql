-- Documents by content. The content itself lies in files; a row is written only when its file is on the disk.
create table document (
  office_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  type text not null,
  size bigint not null,
  at timestamptz not null,
  by_person uuid,
  primary key (office_id, sha256)
);
call protect_office_table('document', 'select, insert');
revoke update, delete, truncate on document from waishi_owner;

-- Which act joined a document to which matter, under which name: a document is seen through a matter alone.
-- `made`: the office's own letter, made from the act.
create table document_use (
  office_id uuid not null,
  matter_id uuid not null,
  act_id uuid not null,
  sha256 text not null,
  what text not null,
  name text not null,
  made boolean not null default false,
  at timestamptz not null,
  -- no foreign key: to check one the owner would need the right to change documents
  primary key (office_id, matter_id, act_id, what, sha256)
);
create index document_use_content on document_use (office_id, sha256);
call protect_office_table('document_use', 'select, insert');

-- The beginning of every chain, kept apart from the matter: a matter removed with all that belongs to it is missed.
create table opened (
  office_id uuid not null,
  chain text not null,
  kind text not null,
  primary key (office_id, chain)
);
call protect_office_table('opened', 'select, insert');
revoke update, delete, truncate on opened from waishi_owner;

create function note_opening() returns trigger
  language plpgsql
  as $$
begin
  insert into public.opened (office_id, chain, kind) values (new.office_id, 'act:' || new.id, new.kind)
    on conflict do nothing; -- a restored matter is noted already
  return null;
end
$$;
create trigger note_opening after insert on matter for each row execute function note_opening();

-- A signed statement of where every chain of the office stood. `root` is the Merkle root over (chain, seq, hash) of
-- all chains in the order of their names; `body` is the text that is signed.
create table checkpoint (
  office_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  chains bigint not null,
  entries bigint not null,
  root text not null,
  body text not null,
  key_id text not null,
  signature text not null,
  prev text not null,
  hash text not null,
  sm3 text not null,
  primary key (office_id, seq)
);
call protect_office_table('checkpoint', 'select, insert');
revoke update, delete, truncate on checkpoint from waishi_owner;

-- The chains that had moved when a checkpoint was taken: the leaves of any checkpoint can be told from these.
create table checkpoint_leaf (
  office_id uuid not null,
  chain text not null,
  checkpoint bigint not null,
  seq bigint not null,
  hash text not null,
  primary key (office_id, chain, checkpoint)
);
call protect_office_table('checkpoint_leaf', 'select, insert');
revoke update, delete, truncate on checkpoint_leaf from waishi_owner;

-- Each warning of each due date is given once: the key says so. Claimed and sent in one transaction.
create table warning_sent (
  office_id uuid not null,
  matter_id uuid not null,
  clock text not null,
  due date not null,
  rung integer not null,
  person_id uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (office_id, matter_id, clock, due, rung, person_id)
);
call protect_office_table('warning_sent', 'select, insert');

-- One mail to a person for a day and purpose.
create table mail_sent (
  office_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  day date not null,
  message_id text not null,
  at timestamptz not null,
  primary key (office_id, person_id, purpose, day)
);
call protect_office_table('mail_sent', 'select, insert');

-- A term that somebody outside let pass: what follows from it is proposed here and decided by a person. The platform
-- never closes anything by itself.
create table proposal (
  office_id uuid not null,
  matter_id uuid not null,
  clock text not null,
  due date not null,
  on_day date not null,
  at timestamptz not null,
  settled_at timestamptz,
  primary key (office_id, matter_id, clock, due)
);
create index proposal_open on proposal (office_id, matter_id) where settled_at is null;
call protect_office_table('proposal', 'select, insert, update (settled_at)');

-- What a scheduled job found; an empty list is a good night.
create table finding (
  office_id uuid not null,
  purpose text not null,
  day date not null,
  found jsonb not null,
  at timestamptz not null,
  primary key (office_id, purpose, day)
);
call protect_office_table('finding', 'select, insert, update (found, at)');

-- A scheduled job is enqueued once a day, however many processes look at the clock.
create table schedule (
  office_id uuid not null,
  purpose text not null,
  day date not null,
  at timestamptz not null,
  primary key (office_id, purpose, day)
);
call protect_office_table('schedule', 'select, insert');

-- The platform may add jobs and see what failed; the job tables themselves are the owner's. Jobs of an act are written
-- with it: no notification, since the database commits one notifying transaction at a time; workers look each second.
create function enqueue_jobs(specs jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
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

-- Jobs that failed at least once; `dead` ones are not tried again by themselves.
create function failed_jobs() returns table (
  id bigint, purpose text, act text, attempts integer, dead boolean, run_at timestamptz, error text
)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select job.id, task.identifier, job.payload->>'act', job.attempts::integer,
      job.attempts >= job.max_attempts, job.run_at, job.last_error
    from jobs._private_jobs job
    join jobs._private_tasks task on task.id = job.task_id
    where job.payload->>'office' = public.current_office()::text and job.last_error is not null
    order by job.id
  $$;

create function retry_job(job bigint) returns boolean
  language sql security definer set search_path = pg_catalog
  as $$
    with again as (
      update jobs._private_jobs tried
      set attempts = 0, run_at = now(), last_error = null, updated_at = now()
      where tried.id = job and tried.locked_at is null and tried.last_error is not null
        and tried.payload->>'office' = public.current_office()::text
      returning 1
    )
    select exists (select from again)
  $$;

revoke execute on function enqueue_jobs(jsonb), failed_jobs(), retry_job(bigint) from public;
grant execute on function enqueue_jobs(jsonb), failed_jobs(), retry_job(bigint) to waishi_app;
