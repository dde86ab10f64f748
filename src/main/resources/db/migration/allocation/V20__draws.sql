-- A draw as it was promised: commitment and rules stand before the window closes, and never change.
create table allocation.draws (
  pool_id     uuid primary key references allocation.pools,
  number      bigint generated always as identity unique,
  title       text not null check (title <> ''),
  -- SHA-256 of the seed, published at once; the seed itself lies sealed until the list stands.
  commitment  text not null check (commitment ~ '^[0-9a-f]{64}$'),
  seed_sealed bytea not null,
  party_most  smallint not null check (party_most between 1 and 5),
  declared_at timestamptz not null,
  -- Of the sorted list, published before the seed is.
  digest      text check (digest ~ '^[0-9a-f]{64}$'),
  listed_at   timestamptz,
  seed        text check (seed ~ '^[0-9a-f]{64}$'),
  drawn_at    timestamptz,
  constraint draws_listed_with_digest check ((digest is null) = (listed_at is null)),
  constraint draws_drawn_with_seed check ((seed is null) = (drawn_at is null)),
  constraint draws_listed_before_drawn check (drawn_at is null or listed_at < drawn_at),
  constraint draws_seed_as_committed check (encode(sha256(decode(seed, 'hex')), 'hex') = commitment)
);
comment on column allocation.draws.seed_sealed is 'sealed DRAW for pool_id';
create index draws_to_do_idx on allocation.draws (pool_id) where drawn_at is null;

-- Who gets how many lots, declared with the draw.
create table allocation.draw_lots (
  pool_id uuid not null references allocation.draws,
  lots    smallint not null check (lots between 1 and 100),
  who     text not null check (who <> ''),
  primary key (pool_id, lots)
);

-- How many units each part of the pool had: as promised, and as there were at the draw; null without limit.
create table allocation.draw_parts (
  pool_id   uuid not null references allocation.draws,
  part      smallint not null,
  name      text not null,
  promised  int check (promised >= 0),
  available int check (available >= 0),
  primary key (pool_id, part)
);

-- The list that was drawn from, and what became of each entry at the draw; never changed later.
create table allocation.draw_entries (
  pool_id uuid not null references allocation.draws,
  code    text not null,
  turn    bigint not null,
  lots    smallint not null check (lots between 1 and 100),
  people  smallint not null check (people between 1 and 5),
  parts   text not null check (parts ~ '^\d+(/\d+)*$'),
  place   int check (place >= 1),
  result  text check (result in ('HELD', 'WAITING', 'NOT_DRAWN', 'PASSED_OVER', 'LEFT')),
  part    smallint,
  primary key (pool_id, code),
  unique (pool_id, turn),
  constraint draw_entries_place unique (pool_id, place),
  constraint draw_entries_drawn check ((place is null) = (result is null))
);

-- People who take part together: one entry, led by who entered. Nobody is in two parties of a pool.
create table allocation.parties (
  pool_id uuid not null references allocation.draws,
  leader  uuid not null,
  code    text not null,
  primary key (pool_id, leader),
  constraint parties_code unique (pool_id, code)
);
create table allocation.party_members (
  pool_id uuid not null,
  person  uuid not null,
  leader  uuid not null,
  primary key (pool_id, person),
  foreign key (pool_id, leader) references allocation.parties on delete cascade
);
create index party_members_leader_idx on allocation.party_members (pool_id, leader);

-- Nobody changes a promise, not even by a slip of this program.
create function allocation.keep_the_promise() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a draw is never deleted' using errcode = 'restrict_violation';
  end if;
  if (old.pool_id, old.number, old.title, old.commitment, old.party_most, old.declared_at)
       is distinct from (new.pool_id, new.number, new.title, new.commitment, new.party_most, new.declared_at)
     or (old.listed_at is not null and (old.digest, old.listed_at) is distinct from (new.digest, new.listed_at))
     or (old.drawn_at is not null and (old.seed, old.drawn_at) is distinct from (new.seed, new.drawn_at)) then
    raise exception 'what a draw has published does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger draws_keep_the_promise before update or delete on allocation.draws
  for each row execute function allocation.keep_the_promise();

create function allocation.keep_the_result() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.result is not null
     or (old.code, old.turn, old.lots, old.people, old.parts)
          is distinct from (new.code, new.turn, new.lots, new.people, new.parts) then
    raise exception 'what a draw has published does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger draw_entries_keep_the_result before update or delete on allocation.draw_entries
  for each row execute function allocation.keep_the_result();
