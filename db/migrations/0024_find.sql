-- What a matter is found by (docs/decisions/0066): one narrow row for it, one for each document that lies with it.
-- Words stand in `words` as they are; names, telephone numbers and the words of documents stand there as keyed hashes.
-- `facets` narrow a search in the same index: who may see it (office, kind, unit, those who take part), each with its
-- week, month and year, and phase, unit and whoever took part for the filters.
create table search_row (
  office_id uuid not null,
  matter_id uuid not null,
  -- '' for the matter itself, else the SHA-256 of the document
  part text not null,
  -- of the matter when the row was made: another one is behind
  revision integer not null,
  day date not null,
  facets tsvector not null,
  words tsvector not null,
  primary key (office_id, matter_id, part)
) with (fillfactor = 80, toast_tuple_target = 8160);
-- Rows are compared in their order when a word is everywhere: as they are, not unpacked first.
alter table search_row alter column words set storage external, alter column facets set storage external;
create index search_row_newest on search_row (office_id, day desc, matter_id desc);
create index search_row_words on search_row using gin (facets, words) with (gin_pending_list_limit = 1024);
call protect_office_table('search_row', 'select, insert, update, delete');

-- Rows that are to be made anew, by the next search or by the server a moment later. Whatever writes a matter leaves a
-- slip by itself; a row that is behind its matter finds nothing. Documents leave theirs, since their text is read
-- outside of the act.
create table search_news (
  office_id uuid not null,
  matter_id uuid not null,
  part text not null,
  -- the newest is made first
  since timestamptz not null default now(),
  primary key (office_id, matter_id, part)
);
create index search_news_newest on search_news (office_id, since desc);
call protect_office_table('search_news', 'select, insert, update, delete');

create function note_search() returns trigger
  language plpgsql
  as $$
begin
  insert into public.search_news (office_id, matter_id, part)
    select w.office_id, w.id, '' from written w
    where not exists (
      select from public.search_row s
      where s.office_id = w.office_id and s.matter_id = w.id and s.part = '' and s.revision = w.revision)
    on conflict (office_id, matter_id, part) do update set since = excluded.since;
  return null;
end
$$;
create trigger note_search_opened after insert on matter
  referencing new table as written for each statement execute function note_search();
create trigger note_search_changed after update on matter
  referencing new table as written for each statement execute function note_search();

create function note_search_document() returns trigger
  language plpgsql
  as $$
begin
  insert into public.search_news (office_id, matter_id, part)
    select distinct w.office_id, w.matter_id, w.sha256 from written w
    on conflict (office_id, matter_id, part) do update set since = excluded.since;
  return null;
end
$$;
create trigger note_search_document after insert on document_use
  referencing new table as written for each statement execute function note_search_document();

-- Everything that is there already is made by and by, the newest first; nothing waits for it.
insert into search_news (office_id, matter_id, part, since) select office_id, id, '', updated from matter;
insert into search_news (office_id, matter_id, part, since)
  select office_id, matter_id, sha256, max(at) from document_use group by office_id, matter_id, sha256;

-- The only ways to the index: under row-level security full text is compared row by row. They give rows of the office
-- that has been entered and of no other; who may see a matter is not decided here, the caller joins it under its own
-- rights. A row may come twice.

-- What few rows have: numbers, names. For each of the questions the newest of its rows.
create function find_exact(office uuid, asked tsquery[], from_day date, to_day date, most integer)
  returns table (matter_id uuid, part text, revision integer, way integer)
  language plpgsql stable security definer
  set search_path = public set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $$
begin
  if office is distinct from current_office() then
    return;
  end if;
  for at in 1 .. coalesce(array_length(asked, 1), 0) loop
    continue when numnode(asked[at]) = 0;
    return query select x.matter_id, x.part, x.revision, at from (
        select s.office_id, s.matter_id, s.part, s.revision, s.day from search_row s
        where s.words @@ asked[at] offset 0) x
      where x.office_id = office and x.day between from_day and to_day
      order by x.day desc, x.matter_id desc limit most;
  end loop;
end
$$;
revoke execute on function find_exact(uuid, tsquery[], date, date, integer) from public;
grant execute on function find_exact(uuid, tsquery[], date, date, integer) to waishi_app;

-- What many rows may have: words. The questions in the order of their weight, until there are `most` rows. First the
-- newest rows are read in their order, which suffices for a word that is everywhere; then the index is asked for the
-- last week and month, and for all, or year by year where the month promises many: `scopes` stand in it with each of
-- these. From question `recent` on, what is older than a year is not looked for.
create function find_words(
    office uuid, scopes text[], narrow tsquery, asked tsquery[], recent integer, from_day date, to_day date, most integer)
  returns table (matter_id uuid, part text, revision integer, way integer)
  language plpgsql stable security definer
  set search_path = public set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $$
declare
  newest constant integer := 200;
  place tsquery;
  first date;
  last date;
  seen integer;
  ids uuid[];
  parts text[];
  revisions integer[];
  ways integer[];
  periods text[];
  period text;
  total integer := 0;
  got integer;
begin
  if office is distinct from current_office() or coalesce(array_length(scopes, 1), 0) = 0 then
    return;
  end if;
  select string_agg(quote_literal(scope), ' | ')::tsquery && narrow into place from unnest(scopes) scope;
  select max(n.day), min(n.day), count(*),
      array_agg(n.matter_id) filter (where n.way is not null), array_agg(n.part) filter (where n.way is not null),
      array_agg(n.revision) filter (where n.way is not null), array_agg(n.way) filter (where n.way is not null)
    into last, first, seen, ids, parts, revisions, ways
    from (
      select s.matter_id, s.part, s.revision, s.day,
        case when not s.facets @@ place then null when s.words @@ asked[1] then 1 when s.words @@ asked[2] then 2
          when s.words @@ asked[3] then 3 when s.words @@ asked[4] then 4 end as way
      from search_row s
      where s.office_id = office and s.day <= to_day and s.day >= from_day
      order by s.day desc, s.matter_id desc limit newest) n;
  return query select * from unnest(ids, parts, revisions, ways);
  if seen < newest then
    return;
  end if;
  for at in 1 .. array_length(asked, 1) loop
    select count(*) into got from unnest(ways) w where w = at;
    if got < most and numnode(asked[at]) > 0 then
      periods := array[to_char(last, '"m"YYYY-MM')];
      if last - first < 7 then
        periods := array['w' || floor((last - date '1970-01-01') / 7.0)] || periods;
      end if;
      while array_length(periods, 1) > 0 loop
        period := periods[1];
        periods := periods[2:];
        select string_agg(quote_literal(scope || period), ' | ')::tsquery && narrow into place
          from unnest(scopes) scope;
        return query select x.matter_id, x.part, x.revision, at from (
            select s.office_id, s.matter_id, s.part, s.revision, s.day from search_row s
            where s.facets @@ place and s.words @@ asked[at] offset 0) x
          where x.office_id = office and x.day between from_day and to_day
          order by x.day desc, x.matter_id desc limit most;
        get diagnostics got = row_count;
        exit when got >= most;
        if period like 'm%' and at >= recent then
          periods := array[to_char(last, '"y"YYYY')];
        elsif period like 'm%' and got * 12 >= most then
          select array_append(array_agg('y' || year order by year desc), '') into periods
            from generate_series(extract(year from last)::integer - 5, extract(year from last)::integer) year;
        elsif period like 'm%' then
          periods := array[''];
        end if;
      end loop;
    end if;
    total := total + got;
    exit when total >= most;
  end loop;
end
$$;
revoke execute on function find_words(uuid, text[], tsquery, tsquery[], integer, date, date, integer) from public;
grant execute on function find_words(uuid, text[], tsquery, tsquery[], integer, date, date, integer) to waishi_app;
