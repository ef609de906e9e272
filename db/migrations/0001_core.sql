-- Every table begins with office_id in its keys: rows of one office lie together, and the tables can be
-- distributed by office. Ids are made by the application.

create function current_office() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('waishi.office', true), '')::uuid $$;

-- One policy for all tables of an office. The owner's own policy lets migrations, backup and verification
-- read across offices; the platform never connects as the owner.
create procedure protect_office_table(name text, rights text)
  language plpgsql
  as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy office on %I to waishi_app, waishi_reader
       using (office_id = current_office()) with check (office_id = current_office())', name);
  execute format('create policy owner on %I to waishi_owner using (true) with check (true)', name);
  execute format('grant %s on %I to waishi_app', rights, name);
end
$$;

create table office (
  office_id uuid primary key,
  parent_id uuid,
  code text not null,
  name text not null,
  short_name text not null,
  -- key of the name search and of drafts: no plain name lies in an index
  secret bytea not null,
  -- counts up with every change of the calendar, of posts and absences: what a process has cached is dropped
  calendar_version integer not null default 0,
  created timestamptz not null
);
call protect_office_table('office', 'select, insert, update (name, short_name, calendar_version)');

create table unit (
  office_id uuid not null,
  id uuid not null,
  parent_id uuid,
  code text not null,
  name text not null,
  name_en text,
  ordinal integer not null default 0,
  closed_on date,
  primary key (office_id, id),
  unique (office_id, code)
);
call protect_office_table('unit', 'select, insert, update');

create table person (
  office_id uuid not null,
  id uuid not null,
  login text,
  name text not null,
  unit_id uuid,
  email text,
  phone text,
  language text not null default 'zh' check (language in ('zh', 'en')),
  disabled_at timestamptz,
  created timestamptz not null,
  primary key (office_id, id),
  unique (office_id, login)
);
call protect_office_table('person', 'select, insert, update');

create table post (
  office_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid,
  from_day date,
  to_day date,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person (office_id, id),
  check (from_day is null or to_day is null or from_day <= to_day)
);
create index post_person on post (office_id, person_id);
call protect_office_table('post', 'select, insert, update (to_day)');

create table absence (
  office_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  deputy_id uuid not null,
  from_day date not null,
  to_day date not null,
  cancelled boolean not null default false,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person (office_id, id),
  foreign key (office_id, deputy_id) references person (office_id, id),
  check (from_day <= to_day),
  check (person_id <> deputy_id)
);
create index absence_deputy on absence (office_id, deputy_id, to_day);
call protect_office_table('absence', 'select, insert, update (cancelled, to_day)');

create table matter (
  office_id uuid not null,
  id uuid not null,
  kind text not null,
  number text,
  -- sorts numbers by year and value
  number_key text,
  title text not null,
  phase text not null,
  open boolean not null,
  begun date not null,
  last date not null,
  unit_id uuid,
  assignee_id uuid,
  opened_by uuid not null,
  sensitivity text not null default 'internal' check (sensitivity in ('public', 'internal', 'work-secret')),
  -- masked; the full name lies with the act's personal values
  applicant text,
  revision integer not null,
  -- hash of the last act
  head text not null,
  -- the matter folded from its acts, personal values masked: what a step reads instead of the history
  fold jsonb not null,
  -- the clock of the office that decides the order of lists; nothing here depends on today
  clock text,
  clock_state text not null default 'idle' check (clock_state in ('idle', 'running', 'paused', 'stopped')),
  due date,
  resumes date,
  stopped date,
  provisional boolean not null default false,
  late boolean not null generated always as (coalesce(stopped > due, false)) stored,
  sort_due date not null generated always as (
    case when clock_state in ('running', 'paused') then coalesce(due, 'infinity'::date) else 'infinity'::date end
  ) stored,
  updated timestamptz not null,
  primary key (office_id, id)
) with (fillfactor = 85);
create index matter_due on matter (office_id, sort_due, id) where open;
create index matter_paused on matter (office_id, sort_due, id) where open and clock_state = 'paused';
create index matter_assignee on matter (office_id, assignee_id, sort_due, id) where open;
create index matter_unit on matter (office_id, unit_id, sort_due, id) where open;
create index matter_phase on matter (office_id, phase, sort_due, id) where open;
create index matter_closed on matter (office_id, begun desc, id) where not open;
create index matter_closed_phase on matter (office_id, phase, begun desc, id) where not open;
create index matter_late on matter (office_id, begun desc, id) where late;
create index matter_begun on matter (office_id, begun desc, id);
create index matter_number on matter (office_id, number) where number is not null;
create index matter_number_key on matter (office_id, number_key desc, id) where number_key is not null;
call protect_office_table('matter', 'select, insert, update');

create table act (
  office_id uuid not null,
  matter_id uuid not null,
  seq integer not null,
  id uuid not null,
  kind text not null,
  step text not null,
  on_day date not null,
  at timestamptz not null,
  by_person uuid not null,
  role text not null,
  for_person uuid,
  -- personal values are salted hashes here
  asks jsonb not null,
  irregular text,
  marks jsonb not null,
  number text,
  law_version text not null,
  prev text not null,
  hash text not null,
  sm3 text not null,
  primary key (office_id, matter_id, seq),
  unique (office_id, id),
  foreign key (office_id, matter_id) references matter (office_id, id)
);
create index act_person on act (office_id, by_person, at desc);
call protect_office_table('act', 'select, insert');
grant references on matter to waishi_owner;
-- Rights instead of triggers: not even the owner's ordinary rights change an act.
revoke update, delete, truncate on act from waishi_owner;

create table personal (
  office_id uuid not null,
  act_id uuid not null,
  path text not null,
  matter_id uuid not null,
  salt text,
  value text,
  hash text not null,
  erased_at timestamptz,
  primary key (office_id, act_id, path)
);
create index personal_matter on personal (office_id, matter_id);
call protect_office_table('personal', 'select, insert, update (salt, value, erased_at)');

-- All clocks of a matter as lists and mails read them. Rebuilt from acts; nothing depends on today.
create table clock (
  office_id uuid not null,
  matter_id uuid not null,
  name text not null,
  state text not null,
  due date,
  resumes date,
  stopped date,
  provisional boolean not null,
  primary key (office_id, matter_id, name)
);
create index clock_due on clock (office_id, due, matter_id) where state in ('running', 'paused');
call protect_office_table('clock', 'select, insert, update, delete');

-- Who has to do with a matter: 'todo' whose move it is (a person, or role:… of the office or role:…@unit),
-- 'cosign' and 'read' who was asked, 'took' who took a step, 'opened' who registered it.
create table involved (
  office_id uuid not null,
  holder text not null,
  relation text not null,
  matter_id uuid not null,
  primary key (office_id, holder, relation, matter_id)
);
create index involved_matter on involved (office_id, matter_id);
call protect_office_table('involved', 'select, insert, delete');

-- What a matter is found by: keyed hashes of names and their pinyin, and of the wording of what is sought.
create table search_key (
  office_id uuid not null,
  key text not null,
  matter_id uuid not null,
  primary key (office_id, key, matter_id)
);
create index search_key_matter on search_key (office_id, matter_id);
call protect_office_table('search_key', 'select, insert, delete');

create table counter (
  office_id uuid not null,
  scheme text not null,
  year integer not null,
  last integer not null,
  primary key (office_id, scheme, year)
);
call protect_office_table('counter', 'select, insert, update');

-- Every number is accounted for. A number is given once: the key says so.
create table number_used (
  office_id uuid not null,
  scheme text not null,
  year integer not null,
  n integer not null,
  text text not null,
  state text not null check (state in ('used', 'reserved', 'void', 'paper')),
  matter_id uuid,
  act_id uuid,
  reason text,
  at timestamptz not null,
  primary key (office_id, scheme, year, n)
);
call protect_office_table('number_used', 'select, insert, update (state, matter_id, act_id, reason)');

create table setting (
  office_id uuid not null,
  key text not null,
  from_day date not null,
  act_id uuid not null,
  value jsonb not null,
  source text,
  at timestamptz not null,
  primary key (office_id, key, act_id)
);
call protect_office_table('setting', 'select, insert');

create table calendar_revision (
  office_id uuid not null,
  id text not null,
  ordinal integer not null,
  body jsonb not null,
  at timestamptz not null,
  by_person uuid,
  primary key (office_id, id),
  unique (office_id, ordinal)
);
call protect_office_table('calendar_revision', 'select, insert');

create table calendar_closure (
  office_id uuid not null,
  day date not null,
  reason text not null,
  at timestamptz not null,
  by_person uuid,
  primary key (office_id, day)
);
call protect_office_table('calendar_closure', 'select, insert, delete');

-- What a changed calendar did to running clocks.
create table calendar_change (
  office_id uuid not null,
  id uuid not null,
  revision_id text not null,
  matter_id uuid not null,
  clock text not null,
  before_due date,
  after_due date,
  earlier boolean not null,
  at timestamptz not null,
  primary key (office_id, id)
);
call protect_office_table('calendar_change', 'select, insert');

create table draft (
  office_id uuid not null,
  person_id uuid not null,
  key text not null,
  -- AES-256-GCM under the office's key: a draft holds personal values before they are an act
  sealed bytea not null,
  title text,
  at timestamptz not null,
  primary key (office_id, person_id, key)
);
call protect_office_table('draft', 'select, insert, update, delete');

create table audit (
  office_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  person_id uuid,
  what text not null,
  about jsonb not null,
  prev text not null,
  hash text not null,
  sm3 text not null,
  primary key (office_id, seq)
);
call protect_office_table('audit', 'select, insert');
revoke update, delete, truncate on audit from waishi_owner;

-- The offices of this installation, before anyone has signed in to one of them.
create function offices() returns table (office_id uuid, code text, name text, short_name text)
  language sql stable security definer set search_path = public
  as $$ select office_id, code, name, short_name from office order by created, code $$;
revoke execute on function offices() from public;
grant execute on function offices() to waishi_app;
grant select on unit, matter, clock, involved, number_used, calendar_revision to waishi_reader;
