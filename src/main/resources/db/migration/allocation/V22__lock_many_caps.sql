-- Whom the caps of a pool count is worked out once, so that a draw with a city's entrants locks their
-- counters in a second: each by its key, in their order.
create or replace function allocation.lock_caps(pool uuid, holders uuid[], households uuid[], units uuid[])
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

-- One person is counted once or twice, a party five times: said to the planner, so that it looks the
-- counters up by their keys.
alter function allocation.counted_for(uuid, text, uuid, uuid, uuid, int) rows 1;

create or replace function allocation.cap_in_the_way(
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

create or replace function allocation.use_caps(pool uuid, claimant uuid, home uuid, employer uuid, more int)
returns void language sql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
  update allocation.cap_uses u set used = u.used + f.units
  from allocation.pool_caps p
    join allocation.caps c on c.id = p.cap_id,
    allocation.counted_for(pool, c.counts, claimant, home, employer, more) as f
  where p.pool_id = pool and u.cap_id = c.id and u.counted = f.counted
$$;
