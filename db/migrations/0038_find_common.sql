-- Two questions took long of which little is shown.
--
-- Of names, those that sound alike are many: of each row it was asked one by one whether it may be seen, a mark for each
-- kind of each unit. Whoever sees by many marks is given the rows that stand under one of them by the index.
create or replace function find_exact(
    office uuid, scopes text[], asked tsquery[], from_day date, to_day date, most integer)
  returns table (matter_id uuid, part text, revision integer, way integer)
  language plpgsql stable security definer
  set search_path = public set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $$
declare
  -- fewer are compared with a row sooner than looked up
  many constant integer := 8;
  within tsquery;
begin
  if office is distinct from current_office() then
    return;
  end if;
  select string_agg(quote_literal(scope), ' | ')::tsquery into within from unnest(scopes) scope;
  for at in 1 .. coalesce(array_length(asked, 1), 0) loop
    continue when numnode(asked[at]) = 0;
    if array_length(scopes, 1) > many then
      return query select x.matter_id, x.part, x.revision, at
        from (select * from search_row s
          where tsvector_to_array(s.facets) && scopes and s.words @@ asked[at] offset 0) x
        where x.office_id = office and x.day between from_day and to_day
        order by x.day desc, x.matter_id desc limit most;
    else
      return query select x.matter_id, x.part, x.revision, at
        from (select * from search_row s where s.words @@ asked[at] offset 0) x
        where x.office_id = office and x.day between from_day and to_day and x.facets @@ within
        order by x.day desc, x.matter_id desc limit most;
    end if;
  end loop;
end
$$;

-- Rows of a period from the index, in no order, and no more than asked for; without a place, of all there are. Only
-- find_words calls it.
create or replace function find_in(
    office uuid, place text[], narrow text[], asked tsquery, first date, last date, most integer)
  returns table (matter_id uuid, part text, revision integer, day date)
  language plpgsql stable
  as $$
begin
  if place is null then
    return query select x.matter_id, x.part, x.revision, x.day
      from (select * from search_row s where s.words @@ asked offset 0) x
      where x.office_id = office and x.day between first and last limit most;
  elsif narrow = '{}' then
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

-- What many rows may have: words. The questions in the order of their weight, until there are `most` rows, the newest of
-- each. First the newest rows are read in their order, which suffices for a word that is everywhere. Then the index is
-- asked, for the last two months where the newest had some, then for all. It gives its rows in no order, so no more than
-- `few` are fetched: where there are more, the period is taken apart, the newest part first, and a week that is too full
-- even so is read in its order. All is not asked of a word that every eighth month shows to be common: to gather its rows takes long, and most
-- are put aside. It is gone back through by quarters or, where the marks of who may see are many, by years.
create or replace function find_words(
    office uuid, scopes text[], narrow text[], asked tsquery[], from_day date, to_day date, most integer)
  returns table (matter_id uuid, part text, revision integer, way integer)
  language plpgsql stable security definer
  set search_path = public set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $$
declare
  newest constant integer := 100;
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
  -- the mark of all of the office: what is common is asked of nobody's rows in particular, and nothing of it is told
  open constant text := left(md5(office || ' open'), 8);
  many constant integer := 8;
  -- who sees all there is needs no marks: a row has one of the two
  sees_all constant boolean := narrow = '{}' and scopes @> array[open, left(md5(office || ' secret'), 8)]
    and not exists (select from office o where o.office_id <> find_words.office);
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
      -- What none of the newest has the last two months seldom have enough of.
      periods := case when got >= most then null when got = 0 then array['rest'] else array['months', 'rest'] end;
      firsts := array[greatest(oldest, (date_trunc('month', latest) - interval '1 month')::date), oldest];
      lasts := array[latest, latest];
      if got = 0 then
        firsts := firsts[2:];
        lasts := lasts[2:];
      end if;
      while array_length(periods, 1) > 0 loop
        period := periods[1];
        first := firsts[1];
        last := lasts[1];
        periods := periods[2:];
        firsts := firsts[2:];
        lasts := lasts[2:];
        if period = 'rest' then
          more := 0;
          if numnode(asked[at]) = 1 and latest - oldest > 400 then
            place := array(select open || to_char(month, '"m"YYYY-MM')
              from generate_series(date_trunc('month', oldest::timestamp), latest, interval '8 months') month);
            select count(*) into more from find_in(office, place, narrow, asked[at], oldest, latest, few + 1);
          end if;
          if more <= few then
            periods := array[whole];
            firsts := array[oldest];
            lasts := array[latest];
          elsif array_length(scopes, 1) > many then
            select array_agg(p.part), array_agg(p.begins), array_agg(p.ends)
              into periods, firsts, lasts from find_parts('years', oldest, latest) p;
          else
            select array_agg(text 'months' order by q desc), array_agg(greatest(oldest, q::date) order by q desc),
                array_agg(least(latest, (q + interval '3 months')::date - 1) order by q desc)
              into periods, firsts, lasts
              from generate_series(date_trunc('quarter', oldest::timestamp), latest, interval '3 months') q
              where (q + interval '3 months')::date > oldest;
          end if;
          continue;
        end if;
        -- What was found in the newest is found again in what holds them.
        if last = latest then
          got := 0;
        end if;
        place := case when period = 'all' and sees_all then null
          else array(select scope || mark from find_marks(period, first, last) mark, unnest(scopes) scope) end;
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
