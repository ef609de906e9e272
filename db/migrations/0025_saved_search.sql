-- A search or the filters of a list, kept under a name as a list of work. It holds what was asked, never what was found:
-- who opens a shared one sees what he may see.
create table saved_search (
  office_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 40),
  -- the list it opens, and what stands behind the question mark: sealed, since a name may have been typed
  place text not null check (place ~ '^[a-z][a-z-]{0,59}$'),
  asked bytea not null,
  -- with whom: nobody, the unit of whoever shared it, or the office
  shared text not null default 'none' check (shared in ('none', 'unit', 'office')),
  unit_id uuid,
  at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person (office_id, id),
  check (shared <> 'unit' or unit_id is not null)
);
create index saved_search_person on saved_search (office_id, person_id);
create index saved_search_shared on saved_search (office_id, shared) where shared <> 'none';
call protect_office_table('saved_search', 'select, insert, update, delete');
