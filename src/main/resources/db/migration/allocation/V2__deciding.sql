-- Who may have how much is decided here and nowhere else. Each function locks the pool's levels in
-- one statement and decides in later ones: only those see what was committed while it waited. The
-- clock is the database's, the same for every node.

-- The part that a wish can be served from now; null when none can.
create function allocation.free_part(pool uuid, wishes smallint[], wanted int, blocked smallint[])
returns smallint language sql as $$
  select l.part
  from unnest(wishes) with ordinality as w(part, best)
    join allocation.levels l on l.pool_id = pool and l.part = w.part
  where l.part <> all (blocked) and (l.capacity is null or l.capacity - l.taken >= wanted)
  order by w.best limit 1
$$;

-- What a cap counts for this claim; null when it does not concern it.
create function allocation.counted(counts text, holder uuid, household uuid, unit uuid)
returns uuid language sql immutable as $$
  select case counts when 'HOLDER' then holder when 'HOUSEHOLD' then household else unit end
$$;

-- What the caps allow is asked of lock_caps, cap_in_the_way and use_caps (V21), which know parties, too.

-- Of so many new plain claims on a level: how many are served, and how many wait.
create function allocation.served(l allocation.levels, asking int)
returns int language sql immutable as $$
  select case when l.draw then asking
              when l.waiting > 0 then 0
              when l.capacity is null then asking
              else least(asking, l.capacity - l.taken) end
$$;
create function allocation.queued(l allocation.levels, asking int)
returns int language sql immutable as $$
  select least(asking - allocation.served(l, asking), greatest(coalesce(l.queue_most, 2147483647) - l.waiting, 0))
$$;

-- Decides plain claims together, of many pools at once: one unit of a pool that has one part, allows
-- one each and shares no cap. `pools` are distinct and sorted, `asking` is how many ask of each,
-- `which` is the number of each holder's pool among them, pairs of pool and holder are distinct. The
-- answers come as two arrays in the order of the claims; EACH where the pool is not that simple or
-- not open now, and `decide` has to be asked.
--
-- Hundreds of thousands of claims an hour go through here. The first statement locks each level and
-- counts all who ask as new, as they nearly always are; it sees what was committed while it waited,
-- since PostgreSQL evaluates a row again that changed under its lock. The later statements see the
-- claims of that time. Who turns out to hold something already is taken out of the count again.
create function allocation.decide_plain(
  pools uuid[], asking int[], which int[], holders uuid[], out outcomes text[], out turns bigint[])
language plpgsql
set enable_seqscan = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  once constant uuid := '00000000-0000-0000-0000-000000000000';
  last_turns bigint[];
  rooms int[];
  mosts int[];
  draws boolean[];
  known bigint[];
begin
  with moved as (
    update allocation.levels l
    set taken = l.taken + case when l.draw then 0 else allocation.served(l, u.asking) end,
        waiting = l.waiting + allocation.queued(l, u.asking),
        turns = l.turns + allocation.served(l, u.asking) + allocation.queued(l, u.asking)
    from unnest(pools, asking) with ordinality as u(pool, asking, nth)
    where l.pool_id = u.pool and l.part = 0
      and clock_timestamp() >= l.plain_from and clock_timestamp() < l.plain_until
    returning u.nth, old.turns as last_turn, cast(new.turns - old.turns as int) as most, l.draw,
              cast(new.turns - old.turns as int) - (new.waiting - old.waiting) as room)
  select array_agg(m.last_turn order by u.nth), array_agg(m.room order by u.nth), array_agg(m.most order by u.nth),
         array_agg(m.draw order by u.nth)
  into last_turns, rooms, mosts, draws
  from unnest(pools) with ordinality as u(pool, nth) left join moved m on m.nth = u.nth;

  if exists (select from allocation.claims c
             where c.holder = any (holders) and c.pool_id = any (pools) and c.request = once and c.state <> 'RELEASED') then
    select array_agg(a.ord) into known
    from unnest(which, holders) with ordinality as a(pool, holder, ord)
    where exists (select from allocation.claims c
                  where c.holder = a.holder and c.pool_id = pools[a.pool] and c.request = once and c.state <> 'RELEASED');
  end if;

  with fresh as (
    select a.ord, a.pool, a.holder, row_number() over (partition by a.pool order by a.ord) as nth
    from unnest(which, holders) with ordinality as a(pool, holder, ord)
    where known is null or a.ord <> all (known)),
  decided as materialized (
    select fresh.ord, fresh.pool, fresh.holder, last_turns[fresh.pool] + fresh.nth as turn,
           case when rooms[fresh.pool] is null then 'EACH'
                when fresh.nth <= rooms[fresh.pool] then case when draws[fresh.pool] then 'ENTERED' else 'HELD' end
                when fresh.nth <= mosts[fresh.pool] then 'WAITING'
                else 'SOLD_OUT' end as outcome
    from fresh),
  recorded as (
    insert into allocation.claims (pool_id, turn, holder, request, units, began, state, asked_at)
    select pools[d.pool], d.turn, d.holder, once, 1, d.outcome, d.outcome, clock_timestamp()
    from decided d where d.outcome in ('HELD', 'WAITING', 'ENTERED'))
  select array_agg(d.outcome), array_agg(d.turn)
  into outcomes, turns
  from (select * from decided order by ord) as d;

  if known is not null then
    update allocation.levels l
    set taken = l.taken - case when l.draw then 0 else rooms[n.pool] - n.served end,
        waiting = l.waiting - (mosts[n.pool] - rooms[n.pool] - n.queued),
        turns = l.turns - (mosts[n.pool] - n.served - n.queued)
    from (
      select f.pool, least(f.fresh, rooms[f.pool]) as served,
             least(f.fresh - least(f.fresh, rooms[f.pool]), mosts[f.pool] - rooms[f.pool]) as queued
      from (select which[k] as pool, cast(asking[which[k]] - count(*) as int) as fresh
            from unnest(known) as k group by which[k]) as f
      where rooms[f.pool] is not null) as n
    where l.pool_id = pools[n.pool] and l.part = 0;
    select array_agg(coalesce(c.state, d.outcome) order by a.ord), array_agg(coalesce(c.turn, d.turn) order by a.ord)
    into outcomes, turns
    from unnest(which, holders) with ordinality as a(pool, holder, ord)
      left join lateral (
        select c.state, c.turn from allocation.claims c
        where c.holder = a.holder and c.pool_id = pools[a.pool] and c.request = once and c.state <> 'RELEASED'
        limit 1) as c on a.ord = any (known)
      left join unnest(
          array(select x from generate_subscripts(which, 1) as x where x <> all (known) order by x), outcomes, turns)
        as d(ord, outcome, turn) on d.ord = a.ord;
  end if;
end $$;

-- Decides for claims of one pool, one after the other in the order in which they came.
create function allocation.decide_each(
  p allocation.pools, shut text, at timestamptz, holders uuid[], requests uuid[], wanted int[], weights int[],
  wish_lists text[], households uuid[], units uuid[])
returns table (ord int, outcome text, turn bigint, part smallint, cap uuid)
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  known allocation.claims;
  mine smallint[];
  blocked smallint[] := '{}';
  queued int;
  last_turn bigint;
  as_request uuid;
  found_part smallint;
begin
  perform allocation.lock_caps(p.id, holders, households, units);
  select l.waiting, l.turns into queued, last_turn from allocation.levels l where l.pool_id = p.id and l.part = 0;
  if queued > 0 then
    select array_agg(distinct w) into blocked
    from allocation.claims c, unnest(case when c.wishes = '{}' then '{0}' else c.wishes end) as w
    where c.pool_id = p.id and c.state = 'WAITING';
  end if;
  for i in 1 .. cardinality(holders) loop
    ord := i; turn := null; part := null; cap := null;
    as_request := case when p.per_holder = 1 then '00000000-0000-0000-0000-000000000000' else requests[i] end;
    select * into known from allocation.claims c
    where c.pool_id = p.id and c.holder = holders[i] and c.request = as_request and c.state <> 'RELEASED';
    if found then
      outcome := known.state; turn := known.turn; part := known.part;
      return next; continue;
    end if;
    if shut is not null then
      outcome := shut;
      return next; continue;
    end if;
    if wanted[i] + (select coalesce(sum(c.units), 0) from allocation.claims c
                    where c.pool_id = p.id and c.holder = holders[i] and c.state <> 'RELEASED') > p.per_holder then
      outcome := 'LIMIT';
      return next; continue;
    end if;
    cap := allocation.cap_in_the_way(p.id, holders[i], households[i], units[i], wanted[i]);
    if cap is not null then
      outcome := 'CAP';
      return next; continue;
    end if;
    mine := case when coalesce(wish_lists[i], '{}') = '{}' then '{0}' else cast(wish_lists[i] as smallint[]) end;
    if p.way = 'DRAW' then
      outcome := 'ENTERED';
    else
      found_part := allocation.free_part(p.id, mine, wanted[i], blocked);
      if found_part is not null then
        outcome := 'HELD';
        part := found_part;
        update allocation.levels l set taken = l.taken + wanted[i] where l.pool_id = p.id and l.part = found_part;
        perform allocation.use_caps(p.id, holders[i], households[i], units[i], wanted[i]);
      elsif p.queue_most is null or queued < p.queue_most then
        outcome := 'WAITING';
        queued := queued + 1;
        blocked := blocked || mine;
      else
        outcome := 'SOLD_OUT';
        return next; continue;
      end if;
    end if;
    last_turn := last_turn + 1;
    turn := last_turn;
    insert into allocation.claims (pool_id, turn, holder, request, units, weight, wishes, part, began, state,
      household, unit, asked_at)
    values (p.id, turn, holders[i], as_request, wanted[i], weights[i], coalesce(cast(wish_lists[i] as smallint[]), '{}'),
      coalesce(part, 0), outcome, outcome, households[i], units[i], at);
    return next;
  end loop;
  update allocation.levels l set turns = last_turn, waiting = queued where l.pool_id = p.id and l.part = 0;
end $$;

-- Decides claims of one pool together, whatever they are. Asking again gives the same answer, also
-- after the end. A row for each claim.
create function allocation.decide(
  pool uuid, holders uuid[], requests uuid[], wanted int[], weights int[], wish_lists text[],
  households uuid[], units uuid[])
returns table (ord int, outcome text, turn bigint, part smallint, cap uuid)
language plpgsql as $$
#variable_conflict use_column
declare
  p allocation.pools;
  at timestamptz;
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  select * into p from allocation.pools where id = pool;
  if not found then
    raise exception 'no pool %', pool using errcode = 'no_data_found';
  end if;
  at := clock_timestamp();
  return query
    select * from allocation.decide_each(
      p,
      case when p.stopped then 'STOPPED' when at < p.opens_at then 'NOT_YET' when at >= p.closes_at then 'OVER' end,
      at, holders, requests, wanted, weights, wish_lists, households, units);
end $$;

-- What has been decided for these holders; no row where nothing has. Locks nothing, writes nothing.
create function allocation.known(pools uuid[], holders uuid[], requests uuid[])
returns table (ord int, outcome text, turn bigint, part smallint)
language sql stable
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
  select distinct on (a.ord) cast(a.ord as int), c.state, c.turn, c.part
  from unnest(pools, holders, requests) with ordinality as a(pool, holder, request, ord)
    join allocation.claims c on c.pool_id = a.pool and c.holder = a.holder and c.state <> 'RELEASED'
      and c.request in (a.request, '00000000-0000-0000-0000-000000000000')
  order by a.ord, c.turn
$$;

-- Lets the waiting list move up as far as the free capacity goes: in its order, each into the first of
-- its wishes that has room; nobody is overtaken by somebody with the same wish. The caller holds the
-- lock. Returns the turns that moved up.
create function allocation.promote(pool uuid)
returns setof bigint
language plpgsql
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  p allocation.pools;
  next allocation.claims;
  mine smallint[];
  into_part smallint;
  blocked smallint[] := '{}';
  free int;
  moved int := 0;
begin
  select * into p from allocation.pools where id = pool;
  if p.queue_most is not null then
    perform pg_notify('allocation_freed', cast(pool as text)); -- nodes may remember it as sold out
  end if;
  if p.stopped then
    return;
  end if;
  perform allocation.lock_caps_of_waiting(pool, null);
  for next in
    select * from allocation.claims where pool_id = pool and state = 'WAITING' order by turn
  loop
    select count(*) into free from allocation.levels l
    where l.pool_id = pool and l.part <> all (blocked) and (l.capacity is null or l.taken < l.capacity);
    exit when free = 0;
    mine := case when next.wishes = '{}' then '{0}' else next.wishes end;
    into_part := allocation.free_part(pool, mine, next.units, blocked);
    if into_part is null then
      blocked := blocked || mine;
      continue;
    end if;
    moved := moved + 1;
    if allocation.cap_in_the_way(pool, next.holder, next.household, next.unit, next.units) is not null then
      update allocation.claims set state = 'RELEASED' where pool_id = pool and turn = next.turn;
      insert into allocation.changes (pool_id, turn, kind, at)
      values (pool, next.turn, 'PASSED_OVER', clock_timestamp());
      continue;
    end if;
    update allocation.levels l set taken = l.taken + next.units where l.pool_id = pool and l.part = into_part;
    perform allocation.use_caps(pool, next.holder, next.household, next.unit, next.units);
    update allocation.claims
    set part = into_part,
        state = case when p.offer_minutes is null then 'HELD' else 'OFFERED' end,
        offer_until = clock_timestamp() + make_interval(mins => p.offer_minutes)
    where pool_id = pool and turn = next.turn;
    insert into allocation.changes (pool_id, turn, kind, at)
    values (pool, next.turn, case when p.offer_minutes is null then 'GIVEN' else 'OFFERED' end, clock_timestamp());
    return next next.turn;
  end loop;
  update allocation.levels set waiting = waiting - moved where pool_id = pool and part = 0 and moved > 0;
end $$;

-- Takes one living claim back; false when there is none. What it frees is for `promote`, in the same
-- transaction.
create function allocation.give_back(pool uuid, claimed_turn bigint, why text)
returns boolean
language plpgsql
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  gone allocation.claims;
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  select * into gone from allocation.claims where pool_id = pool and turn = claimed_turn and state <> 'RELEASED';
  if not found then
    return false;
  end if;
  if gone.state in ('HELD', 'OFFERED') then
    perform allocation.lock_caps_of_waiting(pool, claimed_turn);
    perform allocation.use_caps(pool, gone.holder, gone.household, gone.unit, -gone.units);
    update allocation.levels set taken = taken - gone.units where pool_id = pool and part = gone.part;
  elsif gone.state = 'WAITING' then
    update allocation.levels set waiting = waiting - 1 where pool_id = pool and part = 0;
  end if;
  update allocation.claims set state = 'RELEASED', offer_until = null where pool_id = pool and turn = claimed_turn;
  insert into allocation.changes (pool_id, turn, kind, at) values (pool, claimed_turn, why, clock_timestamp());
  return true;
end $$;

-- Takes what was offered; false when the offer has ended or there was none.
create function allocation.accept(pool uuid, offered_turn bigint)
returns boolean
language plpgsql
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  update allocation.claims set state = 'HELD', offer_until = null
  where pool_id = pool and turn = offered_turn and state = 'OFFERED' and offer_until > clock_timestamp();
  if found then
    insert into allocation.changes (pool_id, turn, kind, at) values (pool, offered_turn, 'GIVEN', clock_timestamp());
  end if;
  return found;
end $$;

-- Takes back an offer that has ended, and passes it on; false when it has been taken or given back.
create function allocation.lapse(pool uuid, offered_turn bigint)
returns boolean
language plpgsql
set enable_seqscan = off
as $$
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  if not exists (select from allocation.claims
                 where pool_id = pool and turn = offered_turn and state = 'OFFERED'
                   and offer_until <= clock_timestamp()) then
    return false;
  end if;
  perform allocation.give_back(pool, offered_turn, 'LAPSED');
  perform allocation.promote(pool);
  return true;
end $$;
