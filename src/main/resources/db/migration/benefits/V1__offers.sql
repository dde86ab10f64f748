create schema benefits;

create sequence benefits.numbers;

create table benefits.offers (
  id            uuid primary key,
  number        text not null constraint offers_number_unique unique,
  unit_path     ltree not null,
  unit_name     text not null,
  line          text not null,
  kind          text not null,
  title         text not null check (title <> ''),
  description   text not null,
  way           text not null check (way in ('FIRST_COME', 'DRAW')),
  per_person    int not null check (per_person between 1 and 10),
  waits         boolean not null,
  -- Whether a plain question stands before the claim.
  asks          boolean not null,
  opens_at      timestamptz not null,
  closes_at     timestamptz not null,
  cancel_until  timestamptz not null,
  -- Who may have it: the subtree of this unit, and of these groups if any are named.
  audience      ltree not null,
  groups        text[] not null default '{}',
  value_each    numeric(12, 2) not null check (value_each >= 0),
  budget        numeric(14, 2) not null check (budget >= 0),
  spent         numeric(14, 2) check (spent >= 0),
  place         text not null,
  pick_up_from  timestamptz not null,
  pick_up_until timestamptz not null,
  phone         text not null,
  state         text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CLOSED', 'CALLED_OFF')),
  pool_id       uuid,
  note          text,
  made_by       uuid not null,
  submitted_by  uuid,
  version       int not null default 0,
  created_at    timestamptz not null,
  published_at  timestamptz,
  closed_at     timestamptz,
  constraint offers_window check (opens_at < closes_at),
  constraint offers_pick_up check (pick_up_from < pick_up_until),
  constraint offers_pool check (pool_id is not null or state in ('DRAFT', 'IN_REVIEW', 'CALLED_OFF'))
);
create index offers_unit_path_idx on benefits.offers using gist (unit_path);
create index offers_audience_idx on benefits.offers using gist (audience) where state = 'PUBLISHED';
create index offers_state_idx on benefits.offers (state, opens_at);
create unique index offers_pool_idx on benefits.offers (pool_id) where pool_id is not null;

alter table benefits.offers enable row level security;
alter table benefits.offers force row level security;
create policy offers_seen on benefits.offers
  using (access.sees(unit_path) or state in ('PUBLISHED', 'CLOSED', 'CALLED_OFF'))
  with check (access.sees(unit_path));

create table benefits.parts (
  offer_id  uuid not null references benefits.offers,
  number    smallint not null check (number between 0 and 99),
  kind      text not null check (kind in ('GENERAL', 'COUNTER', 'RESERVED', 'LARGE_TYPE')),
  name      text not null,
  pieces    int not null check (pieces between 0 and 1000000),
  for_unit  ltree,
  for_group text,
  primary key (offer_id, number)
);

-- What members hold, wait for or take part in, as the pools have told; allocation decides.
create table benefits.holdings (
  offer_id   uuid not null references benefits.offers,
  turn       bigint not null,
  -- The unit whose offer it is: its staff see the list.
  unit_path  ltree not null,
  person_id  uuid not null,
  -- Where the person belonged then.
  home       ltree not null,
  worker     text not null check (worker in ('NEW_FORM', 'FRONT_LINE', 'OTHER')),
  part       smallint not null,
  units      int not null check (units >= 1),
  state      text not null check (state in ('HELD', 'WAITING', 'OFFERED', 'ENTERED', 'GIVEN_BACK', 'LEFT', 'LAPSED',
               'PASSED_OVER', 'NOT_DRAWN')),
  -- The day from which it counts; null while nothing is held.
  given_on   date,
  -- Whether it was the first benefit that this person ever had.
  first_time boolean not null default false,
  asked_at   timestamptz not null,
  changed_at timestamptz not null,
  primary key (offer_id, turn)
);
create index holdings_person_idx on benefits.holdings (person_id, offer_id);
create index holdings_unit_path_idx on benefits.holdings using gist (unit_path);

alter table benefits.holdings enable row level security;
alter table benefits.holdings force row level security;
create policy holdings_seen on benefits.holdings
  using (access.sees(unit_path) or person_id = access.person());

-- One for each holding that was handed out: the primary key lets one counter win.
create table benefits.hand_outs (
  offer_id  uuid not null references benefits.offers,
  turn      bigint not null,
  unit_path ltree not null,
  person_id uuid not null,
  units     int not null check (units >= 1),
  part      smallint not null,
  by_account uuid not null,
  by_name   text not null,
  -- CARD: the card was scanned; CODE: the short code was typed.
  how       text not null check (how in ('CARD', 'CODE')),
  at        timestamptz not null,
  primary key (offer_id, turn)
);
create index hand_outs_person_idx on benefits.hand_outs (person_id, offer_id);
create index hand_outs_unit_path_idx on benefits.hand_outs using gist (unit_path);

alter table benefits.hand_outs enable row level security;
alter table benefits.hand_outs force row level security;
create policy hand_outs_seen on benefits.hand_outs
  using (access.sees(unit_path) or person_id = access.person());

-- Whom benefits reached in a year: the row comes with the first thing given and goes when the last was given back.
create table benefits.recipients (
  person_id  uuid not null,
  year       int not null,
  -- Where the person belonged at the first one.
  unit_path  ltree not null,
  line       text not null,
  worker     text not null,
  living     int not null check (living >= 0),
  first_ever boolean not null,
  since_on   date not null,
  subject    text not null,
  link       text not null,
  primary key (person_id, year)
);
create index recipients_unit_path_idx on benefits.recipients using gist (unit_path);

alter table benefits.recipients enable row level security;
alter table benefits.recipients force row level security;
create policy recipients_seen on benefits.recipients
  using (access.sees(unit_path) or person_id = access.person());

-- What claims were answered, summed by ten seconds: for the live board.
create table benefits.answers (
  offer_id uuid not null references benefits.offers,
  at       timestamptz not null,
  answer   text not null,
  times    bigint not null check (times > 0),
  primary key (offer_id, at, answer)
);

-- Codes that were typed wrong at counters.
create table benefits.misses (
  account_id uuid not null,
  at         timestamptz not null
);
create index misses_account_idx on benefits.misses (account_id, at);
