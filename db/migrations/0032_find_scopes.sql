-- Who may see a row stood in the index as one long question of alternatives, a mark for each kind of each unit, which was
-- gone through for every row that answered. The same marks as an array are compared at once.
create index search_row_found on search_row
  using gin (tsvector_to_array(facets), words) with (gin_pending_list_limit = 1024);
drop index search_row_words;

-- A letter of a title stands for itself now; it was asked for by all pairs that begin with it. Rows are made anew by and
-- by, the newest first.
insert into search_news (office_id, matter_id, part, since) select office_id, id, '', updated from matter
  on conflict (office_id, matter_id, part) do nothing;

drop function find_exact(uuid, tsquery[], date, date, integer);
drop function find_words(uuid, text[], tsquery, tsquery[], integer, date, date, integer);

-- What few rows have: numbers, names. For each of the questions the newest rows that carry one of the scopes: of a name
-- that half the office has, whoever sees one unit is shown those of his unit.
create function find_exact(
    office uuid, scopes text[], asked tsquery[], from_day date, to_day date, most integer)
  returns table (matter_id uuid, part text, revision integer, way integer)
  language plpgsql stable security definer
  set search_path = public set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $$
declare
  within tsquery;
begin
  if office is distinct from current_office() then
    return;
  end if;
  select string_agg(quote_literal(scope), ' | ')::tsquery into within from unnest(scopes) scope;
  for at in 1 .. coalesce(array_length(asked, 1), 0) loop
    continue when numnode(asked[at]) = 0;
    return query select x.matter_id, x.part, x.revision, at
      from (select * from search_row s where s.words @@ asked[at] offset 0) x
      where x.office_id = office and x.day between from_day and to_day and x.facets @@ within
      order by x.day desc, x.matter_id desc limit most;
  end loop;
end
$$;
revoke execute on function find_exact(uuid, text[], tsquery[], date, date, integer) from public;
grant execute on function find_exact(uuid, text[], tsquery[], date, date, integer) to waishi_app;

-- Rows of a period from the index, in no order, and no more than asked for. Only find_words calls it.
create function find_in(office uuid, place text[], narrow text[], asked tsquery, first date, last date, most integer)
  returns table (matter_id uuid, part text, revision integer, day date)
  language plpgsql stable
  as $$
begin
  if narrow = '{}' then
    return query select x.matter_id, x.part, x.revision, x.day
      from (select * from search_row s
        where tsvector_to_array(s.facets) && place and s.words @@ asked offset 0) x
      where x.office_id = office and x.day between first and last limit most;
  else
    return query select x.matter_id, x.part, x.revision, x.day
      from (select * from search_row s
        where tsvector_to_array(s.facets) && place and tsvector_to_array(s.facets) @> narrow
          and s.words @@ asked offset 0) x
      where x.office_id = office and x.day between first and last limit most;
  end if;
end
$$;
revoke execute on function find_in(uuid, text[], text[], tsquery, date, date, integer) from public;

-- A period is `all`, `years`, `months` or a `week`, from a day to a day. The marks under which its rows stand in the index:
create function find_marks(period text, first date, last date) returns setof text
  language sql stable
  as $$
  select '' where period = 'all'
  union all select 'y' || extract(year from first)::integer + n
    from generate_series(0, (extract(year from last) - extract(year from first))::integer) n where period = 'years'
  union all select to_char(date_trunc('month', first) + make_interval(months => n), '"m"YYYY-MM')
    from generate_series(0, ((extract(year from last) - extract(year from first)) * 12
      + extract(month from last) - extract(month from first))::integer) n where period = 'months'
  union all select 'w' || floor((first - date '1970-01-01') / 7.0) where period = 'week'
$$;
revoke execute on function find_marks(text, date, date) from public;

-- The parts of a period, the newest first: years of many years, months of a year, weeks of a month.
create function find_parts(period text, first date, last date) returns table (part text, begins date, ends date)
  language sql stable
  as $$
  select u.part, greatest(first, d.begins::date), least(last, (d.begins + u.long)::date - 1)
  from (select case
      when period = 'all' or period = 'years' and extract(year from first) < extract(year from last) then 'years'
      when period = 'years' or date_trunc('month', first) < date_trunc('month', last) then 'months'
      else 'week' end as part) k
  cross join lateral (select k.part, case k.part when 'years' then interval '1 year' when 'months' then interval '1 month'
    else interval '7 days' end as long) u
  cross join lateral generate_series(case u.part when 'years' then date_trunc('year', first::timestamp)
      when 'months' then date_trunc('month', first::timestamp)
      else timestamp '1970-01-01' + floor((first - date '1970-01-01') / 7.0) * interval '7 days' end,
    last::timestamp, u.long) d(begins)
  order by d.begins desc
$$;
revoke execute on function find_parts(text, date, date) from public;

-- What many rows may have: words. The questions in the order of their weight, until there are `most` rows, the newest of
-- each. First the newest rows are read in their order, which suffices for a word that is everywhere. Then the index is
-- asked, for the last two months, then for all. It gives its rows in no order, so no more than `few` are fetched: where
-- there are more, the period is taken apart, the newest part first, and a week that is too full even so is read in its
-- order.
create function find_words(
    office uuid, scopes text[], narrow text[], asked tsquery[], from_day date, to_day date, most integer)
  returns table (matter_id uuid, part text, revision integer, way integer)
  language plpgsql stable security definer
  set search_path = public set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $$
declare
  newest constant integer := 200;
  further constant integer := 1000;
  answer constant tsquery := asked[1] || asked[2] || asked[3];
  within tsquery;
  few constant integer := 400;
  oldest date;
  latest date;
  seen integer;
  whole text;
  read_ids uuid[];
  read_parts text[];
  read_revisions integer[];
  read_ways integer[];
  ids uuid[];
  parts text[];
  revisions integer[];
  days date[];
  place text[];
  -- what is still to be asked, the next first
  periods text[];
  firsts date[];
  lasts date[];
  period text;
  first date;
  last date;
  total integer := 0;
  got integer;
  more integer;
begin
  if office is distinct from current_office() or coalesce(array_length(scopes, 1), 0) = 0 then
    return;
  end if;
  select string_agg(quote_literal(scope), ' | ')::tsquery
      && (select coalesce(string_agg(quote_literal(mark), ' & '), '')::tsquery from unnest(narrow) mark)
    into within from unnest(scopes) scope;
  select max(n.day), count(*),
      array_agg(n.matter_id) filter (where n.way is not null), array_agg(n.part) filter (where n.way is not null),
      array_agg(n.revision) filter (where n.way is not null), array_agg(n.way) filter (where n.way is not null)
    into latest, seen, read_ids, read_parts, read_revisions, read_ways
    from (
      select s.matter_id, s.part, s.revision, s.day,
        case when not s.words @@ answer or not s.facets @@ within then null
          when s.words @@ asked[1] then 1 when s.words @@ asked[2] then 2 else 3 end as way
      from search_row s
      where s.office_id = office and s.day between from_day and to_day
      order by s.day desc, s.matter_id desc limit newest) n;
  if seen = newest then
    select s.day into oldest from search_row s where s.office_id = office and s.day >= from_day
      order by s.day, s.matter_id limit 1;
    whole := case when from_day < oldest and to_day > latest then 'all' when latest - oldest < 400 then 'months'
      else 'years' end;
  end if;
  for at in 1 .. array_length(asked, 1) loop
    return query select r.a, r.b, r.c, r.d from unnest(read_ids, read_parts, read_revisions, read_ways) r(a, b, c, d)
      where r.d = at limit most;
    get diagnostics got = row_count;
    if got < most and seen = newest and numnode(asked[at]) > 0 then
      if most * newest <= further * got then
        return query select x.matter_id, x.part, x.revision, at
          from (select * from search_row s where s.office_id = office and s.day between from_day and to_day
            order by s.day desc, s.matter_id desc limit further offset newest) x
          where x.words @@ asked[at] and x.facets @@ within
          limit most - got;
        get diagnostics more = row_count;
        got := got + more;
      end if;
      periods := case when got < most then array['months', whole] end;
      firsts := array[greatest(oldest, (date_trunc('month', latest) - interval '1 month')::date), oldest];
      lasts := array[latest, latest];
      while array_length(periods, 1) > 0 loop
        period := periods[1];
        first := firsts[1];
        last := lasts[1];
        periods := periods[2:];
        firsts := firsts[2:];
        lasts := lasts[2:];
        -- What was found in the newest is found again in all.
        if first = oldest and last = latest then
          got := 0;
        end if;
        place := array(select scope || mark from find_marks(period, first, last) mark, unnest(scopes) scope);
        select array_agg(f.matter_id), array_agg(f.part), array_agg(f.revision), array_agg(f.day)
          into ids, parts, revisions, days
          from find_in(office, place, narrow, asked[at], first, last, few + 1) f;
        if array_length(ids, 1) > few and period <> 'week' then
          select array_agg(p.part) || periods, array_agg(p.begins) || firsts, array_agg(p.ends) || lasts
            into periods, firsts, lasts from find_parts(period, first, last) p;
          continue;
        end if;
        if array_length(ids, 1) > few then
          return query select x.matter_id, x.part, x.revision, at
            from (select * from search_row s where s.office_id = office and s.day between first and last
              order by s.day desc, s.matter_id desc offset 0) x
            where x.words @@ asked[at] and x.facets @@ within
            limit most - got;
        else
          return query select f.a, f.b, f.c, at from unnest(ids, parts, revisions, days) f(a, b, c, d)
            order by f.d desc, f.a desc limit most - got;
        end if;
        get diagnostics more = row_count;
        got := got + more;
        exit when got >= most;
      end loop;
    end if;
    total := total + got;
    exit when total >= most;
  end loop;
end
$$;
revoke execute on function find_words(uuid, text[], text[], tsquery[], date, date, integer) from public;
grant execute on function find_words(uuid, text[], text[], tsquery[], date, date, integer) to waishi_app;
