-- What is written of a reading is found by the matter that was read: in the audit itself, which stays one chain.
alter table audit add column matter text generated always as (about ->> 'matter') stored;
create index audit_matter on audit (office_id, matter, seq desc) where matter is not null;

-- Someone without the right opened a sensitive record, saying why; it stays open to him until a moment, and a reviewer
-- confirms or objects. The acts themselves stand in the office's own chain.
create table emergency_reading (
  office_id uuid not null,
  id uuid not null,
  matter_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  until timestamptz not null,
  reason text not null,
  verdict text check (verdict in ('confirmed', 'objected')),
  remark text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, matter_id) references matter (office_id, id),
  foreign key (office_id, person_id) references person (office_id, id)
);
create index emergency_reading_person on emergency_reading (office_id, matter_id, person_id, until);
create index emergency_reading_open on emergency_reading (office_id, at) where verdict is null;
call protect_office_table('emergency_reading',
  'select, insert, update (verdict, remark, reviewed_by, reviewed_at)');
