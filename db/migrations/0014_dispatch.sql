-- What an office sends to another one of the installation. It lies with the sender; the receiver sees it through these
-- functions alone, and takes it up by an act of its own. Nothing is written into the other office's records.
create table dispatch (
  office_id uuid not null,
  -- the act that sent it
  id uuid not null,
  matter_id uuid not null,
  kind text not null,
  to_office uuid not null,
  title text not null,
  -- fields of the matter; names only where those concerned agreed
  payload jsonb not null,
  at timestamptz not null,
  received_matter uuid,
  received_act uuid,
  received_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, matter_id) references matter (office_id, id)
);
create index dispatch_matter on dispatch (office_id, matter_id);
create index dispatch_to on dispatch (to_office, at desc);
call protect_office_table('dispatch', 'select, insert');

create function incoming_dispatches() returns table (
    sender uuid, sender_name text, id uuid, kind text, title text, payload jsonb,
    at timestamptz, received_matter uuid, received_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select d.office_id, o.name, d.id, d.kind, d.title, d.payload, d.at, d.received_matter, d.received_at
    from dispatch d join office o on o.office_id = d.office_id
    where d.to_office = current_office() order by d.at desc limit 200
  $$;
revoke execute on function incoming_dispatches() from public;
grant execute on function incoming_dispatches() to waishi_app;

-- Once: false where it was received already or is meant for another office.
create function receive_dispatch(sender uuid, sent uuid, as_matter uuid, by_act uuid, at_moment timestamptz)
  returns boolean
  language sql security definer set search_path = public
  as $$
    with done as (
      update dispatch set received_matter = as_matter, received_act = by_act, received_at = at_moment
      where office_id = sender and id = sent and to_office = current_office() and received_act is null
      returning 1)
    select exists (select from done)
  $$;
revoke execute on function receive_dispatch(uuid, uuid, uuid, uuid, timestamptz) from public;
grant execute on function receive_dispatch(uuid, uuid, uuid, uuid, timestamptz) to waishi_app;
