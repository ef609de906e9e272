-- How a person looks at the list of a kind: which columns, which filters, which order.
create table list_choice (
  office_id uuid not null,
  person_id uuid not null,
  kind text not null,
  value jsonb not null,
  at timestamptz not null,
  primary key (office_id, person_id, kind)
);
call protect_office_table('list_choice', 'select, insert, update, delete');

-- The list of one kind, however few of an office's matters are of it.
create index matter_kind on matter (office_id, kind, begun desc, id desc)
  include (sensitivity, unit_id, assignee_id);
