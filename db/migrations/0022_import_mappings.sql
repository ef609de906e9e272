-- How an office read a table with these headings last time: offered again when such a table comes.
create table import_mapping (
  office_id uuid not null,
  kind text not null,
  -- of the headings
  signature text not null,
  -- columns, colours and what words mean; no row
  mapping jsonb not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (office_id, kind, signature)
);
call protect_office_table('import_mapping', 'select, insert, update');
