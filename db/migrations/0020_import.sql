-- A file that was entered as records of one kind. Who entered it stands in the chain of the office's own acts; which
-- record came from which of its rows stands in the record's opening act, and so in the record's chain.
create table import_batch (
  office_id uuid not null,
  -- made by the caller, and the id of the office's act: sent twice, it is one import
  id uuid not null,
  kind text not null,
  step text not null,
  file text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  by_person uuid not null,
  at timestamptz not null,
  -- rows of the file: entered, there already, and told to be wrong
  read integer not null,
  entered integer not null,
  known integer not null,
  reported integer not null,
  -- the act that undid it, and how many records it voided
  undone_act uuid,
  undone_at timestamptz,
  voided integer,
  primary key (office_id, id)
);
create index import_batch_at on import_batch (office_id, at desc, id);
call protect_office_table('import_batch', 'select, insert, update (undone_act, undone_at, voided)');

alter table act add column batch uuid, add column batch_row integer;
create index act_batch on act (office_id, batch, batch_row) where batch is not null;
