-- How a person proves who he is, and who is signed in. Secrets are kept as hashes (passwords, tokens) or sealed
-- (authenticator secrets): a copy of the database signs nobody in.

create table credential (
  office_id uuid not null,
  person_id uuid not null,
  -- argon2id in the PHC form; null until a one-time link was used
  password text,
  -- sealed; null where the person has no authenticator
  totp bytea,
  -- the last counter used: a code is good once
  totp_counter bigint not null default 0,
  changed timestamptz not null,
  primary key (office_id, person_id),
  foreign key (office_id, person_id) references person (office_id, id)
);
call protect_office_table('credential', 'select, insert, update');

create table session (
  office_id uuid not null,
  -- SHA-256 of the token
  token bytea not null,
  -- the token before the last rotation, good for a moment for requests under way
  previous bytea,
  previous_until timestamptz,
  person_id uuid not null,
  -- the posts the token was made for: other posts, another token
  posts text not null,
  demo boolean not null,
  started timestamptz not null,
  seen timestamptz not null,
  primary key (office_id, token),
  foreign key (office_id, person_id) references person (office_id, id)
);
create index session_previous on session (office_id, previous) where previous is not null;
create index session_person on session (office_id, person_id);
call protect_office_table('session', 'select, insert, update, delete');

create table sign_in_link (
  office_id uuid not null,
  token bytea not null,
  person_id uuid not null,
  -- sealed; what the person's authenticator is to be set up with
  totp bytea,
  made timestamptz not null,
  expires timestamptz not null,
  used timestamptz,
  primary key (office_id, token),
  foreign key (office_id, person_id) references person (office_id, id)
);
create index sign_in_link_person on sign_in_link (office_id, person_id);
call protect_office_table('sign_in_link', 'select, insert, update');

-- Failed sign-ins by what was typed and where it came from, hashed. No office is known yet, so none is in the key.
create table attempt (
  subject text primary key,
  failures integer not null,
  last timestamptz not null,
  until timestamptz
);
grant select, insert, update, delete on attempt to waishi_app;

-- Counts an attempt before it is decided, so that many at once count as many. Gives the seconds to wait: 0 lets it
-- pass; an attempt made while waiting does not count.
create function begin_attempt(who text, at_moment timestamptz, free integer, first integer, most integer)
  returns integer
  language plpgsql set search_path = public
  as $$
declare
  found attempt;
  count integer;
begin
  insert into attempt (subject, failures, last) values (who, 0, at_moment) on conflict do nothing;
  select * into found from attempt where subject = who for update;
  if found.until > at_moment then
    return ceil(extract(epoch from found.until - at_moment));
  end if;
  count := case when found.last < at_moment - interval '24 hours' then 1 else found.failures + 1 end;
  update attempt set failures = count, last = at_moment,
    until = case when count >= free
      then at_moment + least(most, first * 2 ^ least(count - free, 20)) * interval '1 second' end
    where subject = who;
  return 0;
end
$$;
revoke execute on function begin_attempt(text, timestamptz, integer, integer, integer) from public;
grant execute on function begin_attempt(text, timestamptz, integer, integer, integer) to waishi_app;

-- Everyone with this name at sign-in, in whatever office: what is typed there says no office.
create function find_credentials(name_typed text)
  returns table (
    office_id uuid, office_code text, person_id uuid, disabled boolean,
    password text, totp bytea, totp_counter bigint)
  language sql stable security definer set search_path = public
  as $$
    select p.office_id, o.code, p.id, p.disabled_at is not null, c.password, c.totp, c.totp_counter
    from person p
    join office o on o.office_id = p.office_id
    left join credential c on c.office_id = p.office_id and c.person_id = p.id
    where p.login = name_typed
  $$;
revoke execute on function find_credentials(text) from public;
grant execute on function find_credentials(text) to waishi_app;

-- The session of a token with its person and the posts held on the day, one statement before the office is entered.
create function find_session(in_office uuid, of_token bytea, at_moment timestamptz, on_day date)
  returns table (
    token bytea, posts_then text, demo boolean, started timestamptz, seen timestamptz,
    person_id uuid, person_name text, language text, disabled boolean, second_factor boolean,
    office_code text, office_name text, office_short_name text, posts jsonb)
  language sql stable security definer set search_path = public
  as $$
    select s.token, s.posts, s.demo, s.started, s.seen,
      p.id, p.name, p.language, p.disabled_at is not null,
      exists (select from credential c
        where c.office_id = in_office and c.person_id = p.id and c.totp is not null),
      o.code, o.name, o.short_name,
      coalesce((
        select jsonb_agg(jsonb_build_object('role', h.role, 'unit', h.unit_id, 'for', h.absent, 'name', h.name)
          order by h.absent nulls first, h.role, h.unit_id)
        from (
          select post.role, post.unit_id, null::uuid as absent, null::text as name
          from post
          where post.office_id = in_office and post.person_id = p.id
            and (post.from_day is null or post.from_day <= on_day)
            and (post.to_day is null or post.to_day >= on_day)
          union all
          select post.role, post.unit_id, post.person_id, other.name
          from absence
          join post on post.office_id = in_office and post.person_id = absence.person_id
          join person other on other.office_id = in_office and other.id = absence.person_id
          where absence.office_id = in_office and absence.deputy_id = p.id and not absence.cancelled
            and absence.from_day <= on_day and absence.to_day >= on_day
            and (post.from_day is null or post.from_day <= on_day)
            and (post.to_day is null or post.to_day >= on_day)
            and post.role not like '%-admin'
        ) h
      ), '[]'::jsonb)
    from session s
    join person p on p.office_id = in_office and p.id = s.person_id
    join office o on o.office_id = in_office
    where s.office_id = in_office
      and (s.token = of_token or (s.previous = of_token and s.previous_until > at_moment))
  $$;
revoke execute on function find_session(uuid, bytea, timestamptz, date) from public;
grant execute on function find_session(uuid, bytea, timestamptz, date) to waishi_app;
create index person_login on person (login) where login is not null;
