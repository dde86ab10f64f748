-- Two files turned out to be of one person: what the one holds, waits for or entered becomes the
-- other's, together with what the limits count. Left behind is what the other has already, and what
-- belongs to a party. `turns` null: everything.
create function allocation.change_holder(from_holder uuid, into_holder uuid, pools uuid[], turns bigint[])
returns table (pool_id uuid, turn bigint)
language plpgsql
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  c allocation.claims;
begin
  for c in
    select * from allocation.claims m
    where m.holder = from_holder and m.state <> 'RELEASED'
      and (turns is null or (m.pool_id, m.turn) in (select * from unnest(pools, turns)))
    order by m.pool_id, m.turn
  loop
    perform 1 from allocation.levels l where l.pool_id = c.pool_id order by l.part for update;
    select * into c from allocation.claims m where m.pool_id = c.pool_id and m.turn = c.turn and m.state <> 'RELEASED';
    continue when not found
      or exists (select from allocation.claims o where o.holder = into_holder and o.pool_id = c.pool_id
                   and o.request = c.request and o.state <> 'RELEASED')
      or exists (select from allocation.party_members p
                 where p.pool_id = c.pool_id and p.person in (from_holder, into_holder));
    if c.state in ('HELD', 'OFFERED') then
      perform allocation.lock_caps(c.pool_id, array[from_holder, into_holder], array[c.household, null], array[c.unit, null]);
      perform allocation.use_caps(c.pool_id, from_holder, c.household, c.unit, -c.units);
      perform allocation.use_caps(c.pool_id, into_holder, c.household, c.unit, c.units);
    end if;
    update allocation.claims m set holder = into_holder where m.pool_id = c.pool_id and m.turn = c.turn;
    pool_id := c.pool_id; turn := c.turn;
    return next;
  end loop;
end $$;
