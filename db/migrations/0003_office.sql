-- What is changed about the office itself (people, posts, absences, settings, calendar, numbers): acts of their own,
-- in one chain. Effects lie in the tables they name.
create table office_act (
  office_id uuid not null,
  seq bigint not null,
  id uuid not null,
  step text not null,
  on_day date not null,
  at timestamptz not null,
  -- nobody: the office was founded from the command line
  by_person uuid,
  asks jsonb not null,
  reason text,
  prev text not null,
  hash text not null,
  sm3 text not null,
  primary key (office_id, seq),
  unique (office_id, id)
);
call protect_office_table('office_act', 'select, insert');
revoke update, delete, truncate on office_act from waishi_owner;
