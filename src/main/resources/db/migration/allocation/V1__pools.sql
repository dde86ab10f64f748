create schema allocation;

-- What is scarce: so much of it, in this window, at most so many for one holder.
create table allocation.pools (
  id            uuid primary key,
  -- Whose it is: the kind of record of another module, and which one.
  owner         text not null check (owner <> ''),
  subject       uuid not null,
  unit_path     ltree not null,
  way           text not null check (way in ('FIRST_COME', 'DRAW')),
  opens_at      timestamptz not null,
  closes_at     timestamptz not null,
  stopped       boolean not null default false,
  per_holder    int not null default 1 check (per_holder >= 1),
  -- How many may wait behind those who have something; null: all who want to, 0: nobody.
  queue_most    int check (queue_most >= 0),
  -- Freed capacity is offered for so long; null: it is simply given.
  offer_minutes int check (offer_minutes between 1 and 10080),
  -- Whether the owner is told of everything afterwards; otherwise it acts in the claim's own transaction.
  followed      boolean not null,
  version       int not null default 0,
  constraint pools_window check (opens_at < closes_at)
);
create index pools_subject_idx on allocation.pools (owner, subject);
create index pools_unit_path_idx on allocation.pools using gist (unit_path);

-- The hot rows. Part 0 is for everybody and carries the turns of the whole pool; the others are
-- reserved. Whoever decides locks all parts of the pool first, in their order; room for many
-- versions on one page keeps these updates out of the indexes.
create table allocation.levels (
  pool_id  uuid not null references allocation.pools,
  part     smallint not null check (part between 0 and 999),
  name     text not null default '',
  capacity int check (capacity >= 0),
  taken    int not null default 0 check (taken >= 0),
  turns    bigint not null default 0,
  waiting  int not null default 0 check (waiting >= 0),
  -- Of a pool with one part, one each and no caps, part 0 repeats what a plain claim needs to know of
  -- it: then one row says it all, and is locked, read and counted up in one go.
  plain_from  timestamptz,
  plain_until timestamptz,
  draw        boolean not null default false,
  queue_most  int,
  primary key (pool_id, part),
  constraint levels_never_oversold check (capacity is null or taken <= capacity)
) with (fillfactor = 10);

-- A row for every wish that was recorded, and another when somebody who gave it back asks again.
-- Turns rise in the order of the commits, since they are given out under the lock.
create table allocation.claims (
  pool_id     uuid not null,
  turn        bigint not null,
  holder      uuid not null,
  request     uuid not null,
  units       int not null check (units >= 1),
  weight      int not null default 1 check (weight between 1 and 100),
  -- Where it may be taken from, best first; empty: from part 0.
  wishes      smallint[] not null default '{}',
  part        smallint not null default 0,
  began       text not null check (began in ('HELD', 'WAITING', 'ENTERED')),
  state       text not null check (state in ('HELD', 'WAITING', 'OFFERED', 'ENTERED', 'RELEASED')),
  household   uuid,
  unit        uuid,
  asked_at    timestamptz not null,
  offer_until timestamptz,
  primary key (pool_id, turn)
);
-- The same person asking again is the same wish. Where one is the limit, all requests are one. The
-- holder comes first, so that it finds everything of a holder, too: each further index costs a tenth
-- of the claims a second.
create unique index claims_once on allocation.claims (holder, pool_id, request) where state <> 'RELEASED';
create index claims_waiting_idx on allocation.claims (pool_id, turn) where state = 'WAITING';
create index claims_offered_idx on allocation.claims (offer_until) where state = 'OFFERED';

-- A limit over all pools that share it: so many for one holder, one household or one unit.
create table allocation.caps (
  id     uuid primary key,
  name   text not null check (name <> ''),
  counts text not null check (counts in ('HOLDER', 'HOUSEHOLD', 'UNIT')),
  most   int not null check (most >= 1)
);
create table allocation.pool_caps (
  pool_id uuid not null references allocation.pools,
  cap_id  uuid not null references allocation.caps,
  primary key (pool_id, cap_id)
);
create table allocation.cap_uses (
  cap_id  uuid not null references allocation.caps,
  counted uuid not null,
  used    int not null check (used >= 0),
  primary key (cap_id, counted)
);

-- What the owner has not been told yet: new claims by their turn, all else by number.
create table allocation.follow (
  pool_id uuid primary key references allocation.pools,
  told    bigint not null default 0
);
create table allocation.changes (
  number  bigint generated always as identity primary key,
  pool_id uuid not null,
  turn    bigint not null,
  kind    text not null check (kind in ('GIVEN', 'OFFERED', 'RELEASED', 'LAPSED', 'PASSED_OVER', 'NOT_DRAWN')),
  at      timestamptz not null
);
create index changes_pool_idx on allocation.changes (pool_id, number);

alter table allocation.pools enable row level security;
alter table allocation.pools force row level security;
create policy pools_seen on allocation.pools using (true) with check (access.sees(unit_path));
