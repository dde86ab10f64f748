-- One row for a person, five for a party: the planner is told one, and looks the counters up by their
-- keys. A party counts each of its people once where a limit counts persons; whoever leads it next time
-- changes nothing about that.
create function allocation.counted_for(
  pool uuid, counts text, holder uuid, household uuid, unit uuid, wanted int)
returns table (counted uuid, units int) language sql stable rows 1 as $$
  select m.person, sign(wanted)::int
  from allocation.party_members m
  where counts = 'HOLDER' and m.pool_id = pool and m.leader = holder
  union all
  select allocation.counted(counts, holder, household, unit), wanted
  where allocation.counted(counts, holder, household, unit) is not null
    and (counts <> 'HOLDER' or not exists (
      select from allocation.party_members m where m.pool_id = pool and m.leader = holder))
$$;

-- Locks the uses of all caps of a pool that these claims could touch, always in the same order, so
-- that two pools which share a cap never wait for each other. Whom the caps count is worked out once,
-- so that a draw with a city's entrants locks their counters in a second, each by its key.
create function allocation.lock_caps(pool uuid, holders uuid[], households uuid[], units uuid[])
returns void language plpgsql as $$
declare
  cap_ids uuid[];
  people uuid[];
begin
  if not exists (select from allocation.pool_caps p where p.pool_id = pool) then
    return;
  end if;
  select array_agg(k.id order by k.id, k.counted), array_agg(k.counted order by k.id, k.counted)
  into cap_ids, people
  from (
    select distinct c.id, f.counted
    from allocation.pool_caps p
      join allocation.caps c on c.id = p.cap_id,
      unnest(holders, households, units) as a(holder, household, unit),
      allocation.counted_for(pool, c.counts, a.holder, a.household, a.unit, 1) as f
    where p.pool_id = pool) as k;
  insert into allocation.cap_uses (cap_id, counted, used)
  select k.cap, k.counted, 0 from unnest(cap_ids, people) with ordinality as k(cap, counted, ord) order by k.ord
  on conflict do nothing;
  perform 1 from (
    select u.cap_id
    from unnest(cap_ids, people) as k(cap, counted)
      join allocation.cap_uses u on u.cap_id = k.cap and u.counted = k.counted
    order by u.cap_id, u.counted
    for update of u) as locked;
end $$;

-- The first cap that so many more units would go over; null when none.
create function allocation.cap_in_the_way(
  pool uuid, claimant uuid, home uuid, employer uuid, wanted int)
returns uuid language sql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
  select c.id
  from allocation.pool_caps p
    join allocation.caps c on c.id = p.cap_id,
    allocation.counted_for(pool, c.counts, claimant, home, employer, wanted) as f
  where p.pool_id = pool
    and f.units + coalesce(
      (select u.used from allocation.cap_uses u where u.cap_id = c.id and u.counted = f.counted), 0) > c.most
  order by c.id limit 1
$$;

create function allocation.use_caps(pool uuid, claimant uuid, home uuid, employer uuid, more int)
returns void language sql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
  update allocation.cap_uses u set used = u.used + f.units
  from allocation.pool_caps p
    join allocation.caps c on c.id = p.cap_id,
    allocation.counted_for(pool, c.counts, claimant, home, employer, more) as f
  where p.pool_id = pool and u.cap_id = c.id and u.counted = f.counted
$$;

-- Locks what giving this claim back and promoting the waiting could touch, all at once.
create function allocation.lock_caps_of_waiting(pool uuid, and_turn bigint)
returns void language sql as $$
  select allocation.lock_caps(pool, array_agg(c.holder), array_agg(c.household), array_agg(c.unit))
  from allocation.claims c
  where c.pool_id = pool and (c.state = 'WAITING' or c.turn = and_turn)
    and exists (select from allocation.pool_caps k where k.pool_id = pool)
$$;

-- The window has closed: from here on the entries stand. Who is in a party and entered alone too takes
-- part in the party only; a party counts its people. False when it is not time, or was done before.
create function allocation.close_entries(pool uuid)
returns boolean language plpgsql as $$
#variable_conflict use_column
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  perform 1 from allocation.draws d join allocation.pools p on p.id = d.pool_id
  where d.pool_id = pool and d.listed_at is null and not p.stopped and p.closes_at <= clock_timestamp()
  for update of d;
  if not found then
    return false;
  end if;
  perform allocation.give_back(pool, own.turn, 'RELEASED')
  from allocation.party_members m
    join allocation.claims lead on lead.pool_id = m.pool_id and lead.holder = m.leader and lead.state = 'ENTERED'
    join allocation.claims own on own.pool_id = m.pool_id and own.holder = m.person and own.state = 'ENTERED'
  where m.pool_id = pool and m.person <> m.leader;
  update allocation.claims c set units = n.people
  from (select leader, cast(count(*) as int) as people from allocation.party_members where pool_id = pool
        group by leader) as n
  where c.pool_id = pool and c.holder = n.leader and c.state = 'ENTERED' and c.units <> n.people;
  return true;
end $$;

-- Gives out what there is in the order drawn: each entry the first of its wishes that has room for all
-- of its people; one that no longer fits is passed over and those behind it may still fit. The rest
-- wait in the order drawn, behind new turns, as far as the queue goes. False when it was done before.
create function allocation.settle_draw(pool uuid, drawn bigint[], with_seed text)
returns boolean
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  p allocation.pools;
  c allocation.claims;
  numbers smallint[];
  room int[];
  given int[];
  queued int;
  last_turn bigint;
  at timestamptz;
  wish smallint;
  slot int;
  chosen int;
  outcome text;
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  perform 1 from allocation.draws where pool_id = pool and listed_at is not null and drawn_at is null for update;
  if not found then
    return false;
  end if;
  select * into p from allocation.pools where id = pool;
  if p.stopped then
    return false;
  end if;
  at := clock_timestamp();
  perform allocation.lock_caps(pool, array_agg(e.holder), array_agg(e.household), array_agg(e.unit))
  from allocation.claims e where e.pool_id = pool and e.state = 'ENTERED';
  select array_agg(l.part order by l.part),
         array_agg(coalesce(l.capacity - l.taken, 2147483647) order by l.part),
         array_agg(0 order by l.part)
  into numbers, room, given
  from allocation.levels l where l.pool_id = pool;
  update allocation.draw_parts d set available = l.capacity - l.taken
  from allocation.levels l where d.pool_id = pool and l.pool_id = pool and l.part = d.part;
  select l.waiting, l.turns into queued, last_turn from allocation.levels l where l.pool_id = pool and l.part = 0;
  for nth in 1 .. cardinality(drawn) loop
    select * into c from allocation.claims e where e.pool_id = pool and e.turn = drawn[nth];
    chosen := null;
    if c.state <> 'ENTERED' then
      outcome := 'LEFT';
    elsif allocation.cap_in_the_way(pool, c.holder, c.household, c.unit, c.units) is not null then
      outcome := 'PASSED_OVER';
    else
      foreach wish in array case when c.wishes = '{}' then '{0}' else c.wishes end loop
        slot := array_position(numbers, wish);
        if chosen is null and room[slot] >= c.units then
          chosen := slot;
        end if;
      end loop;
      outcome := case when chosen is not null then 'HELD'
                      when p.queue_most is null or queued < p.queue_most then 'WAITING'
                      else 'NOT_DRAWN' end;
    end if;
    if outcome = 'HELD' then
      room[chosen] := room[chosen] - c.units;
      given[chosen] := given[chosen] + c.units;
      perform allocation.use_caps(pool, c.holder, c.household, c.unit, c.units);
      update allocation.claims e set state = 'HELD', part = numbers[chosen] where e.pool_id = pool and e.turn = c.turn;
      insert into allocation.changes (pool_id, turn, kind, at) values (pool, c.turn, 'GIVEN', at);
    elsif outcome <> 'LEFT' then
      update allocation.claims e set state = 'RELEASED' where e.pool_id = pool and e.turn = c.turn;
    end if;
    if outcome = 'WAITING' then
      queued := queued + 1;
      last_turn := last_turn + 1;
      insert into allocation.claims (pool_id, turn, holder, request, units, weight, wishes, part, began, state,
        household, unit, asked_at)
      values (pool, last_turn, c.holder, c.request, c.units, c.weight, c.wishes, 0, 'WAITING', 'WAITING',
        c.household, c.unit, c.asked_at);
      insert into allocation.changes (pool_id, turn, kind, at) values (pool, c.turn, 'RELEASED', at);
    elsif outcome in ('PASSED_OVER', 'NOT_DRAWN') then
      insert into allocation.changes (pool_id, turn, kind, at) values (pool, c.turn, outcome, at);
    end if;
    update allocation.draw_entries e set place = nth, result = outcome, part = numbers[chosen]
    where e.pool_id = pool and e.turn = c.turn;
  end loop;
  for slot in 1 .. cardinality(numbers) loop
    update allocation.levels l set taken = l.taken + given[slot] where l.pool_id = pool and l.part = numbers[slot];
  end loop;
  update allocation.levels l set turns = last_turn, waiting = queued where l.pool_id = pool and l.part = 0;
  update allocation.draws d set seed = with_seed, drawn_at = at where d.pool_id = pool;
  return true;
end $$;
