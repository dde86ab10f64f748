-- How things are booked by the hour, as data; a change holds from the next booking on.
create table allocation.rule_cards (
  id                uuid primary key,
  unit_path         ltree not null,
  name              text not null check (name <> ''),
  -- At most so many bookings a day for one person, and for one unit; null: any number.
  person_a_day      smallint check (person_a_day >= 1),
  unit_a_day        smallint check (unit_a_day >= 1),
  longest_minutes   int not null check (longest_minutes between 5 and 1440),
  -- Booking opens so many days before, at this minute of that day, and ends so many days before;
  -- 0: when the slot begins.
  opens_days_ahead  smallint not null check (opens_days_ahead between 0 and 366),
  opens_at_minute   smallint not null check (opens_at_minute between 0 and 1439),
  last_days_ahead   smallint not null check (last_days_ahead between 0 and 366),
  cancel_minutes    int not null check (cancel_minutes between 0 and 43200),
  -- So many no-shows within the time of the suspension lead to it.
  no_shows          smallint not null check (no_shows >= 1),
  suspended_months  smallint not null check (suspended_months between 0 and 60),
  constraint rule_cards_days check (last_days_ahead <= opens_days_ahead)
);

-- What is booked by the hour: a court, a hall, a room.
create table allocation.resources (
  id           uuid primary key,
  unit_path    ltree not null,
  card_id      uuid not null references allocation.rule_cards,
  -- Whose it is: the kind of record of another module, as with pools.
  owner        text not null check (owner <> ''),
  name         text not null check (name <> ''),
  place        text not null check (place <> ''),
  slot_minutes int not null check (slot_minutes between 5 and 1440),
  retired_at   timestamptz
);
create index resources_unit_path_idx on allocation.resources using gist (unit_path);
create index resources_card_idx on allocation.resources (card_id);

-- Minutes of the day, 1440 is midnight at its end; several spans a day where there is a noon break.
create table allocation.opening_hours (
  resource_id uuid not null references allocation.resources,
  weekday     smallint not null check (weekday between 1 and 7),
  from_minute int not null check (from_minute >= 0),
  to_minute   int not null check (to_minute <= 1440),
  primary key (resource_id, weekday, from_minute),
  constraint opening_hours_forward check (from_minute < to_minute),
  constraint opening_hours_apart exclude using gist (
    resource_id with =, weekday with =, int4range(from_minute, to_minute) with &&)
);

-- Who has a resource when; closing it is having it too. A booking ends by itself: what counts is its
-- time, no job has to free anything.
create table allocation.bookings (
  id          uuid primary key,
  resource_id uuid not null references allocation.resources,
  during      tstzrange not null,
  kind        text not null check (kind in ('PERSON', 'UNIT', 'CLOSED')),
  -- Who booked, or closed.
  holder      uuid not null,
  unit        uuid,
  state       text not null check (state in ('BOOKED', 'CANCELLED', 'RELEASED', 'NO_SHOW')),
  note        text not null default '',
  booked_at   timestamptz not null,
  ended_at    timestamptz,
  marked_by   uuid,
  marked_at   timestamptz,
  constraint bookings_span check (
    not isempty(during) and lower_inc(during) and not upper_inc(during)
      and not lower_inf(during) and not upper_inf(during)),
  constraint bookings_for_a_unit check (kind <> 'UNIT' or unit is not null),
  constraint bookings_ended check ((state in ('CANCELLED', 'RELEASED')) = (ended_at is not null)),
  constraint bookings_marked check (state <> 'NO_SHOW' or (marked_by is not null and marked_at >= upper(during))),
  constraint bookings_never_twice exclude using gist (resource_id with =, during with &&)
    where (state in ('BOOKED', 'NO_SHOW'))
);
create index bookings_holder_idx on allocation.bookings (holder, lower(during));
create index bookings_unit_idx on allocation.bookings (unit, lower(during)) where unit is not null;

-- Who says that a no-show was none. Somebody else than who marked it decides.
create table allocation.no_show_appeals (
  booking_id uuid primary key references allocation.bookings,
  words      text not null check (words <> ''),
  asked_at   timestamptz not null,
  marked_by  uuid not null,
  decided_by uuid,
  decided_at timestamptz,
  restored   boolean,
  answer     text not null default '',
  constraint appeals_by_somebody_else check (decided_by <> marked_by),
  constraint appeals_decided check (
    (decided_by is null) = (decided_at is null) and (decided_by is null) = (restored is null))
);

alter table allocation.rule_cards enable row level security;
alter table allocation.rule_cards force row level security;
create policy rule_cards_seen on allocation.rule_cards using (true) with check (access.sees(unit_path));
alter table allocation.resources enable row level security;
alter table allocation.resources force row level security;
create policy resources_seen on allocation.resources using (true) with check (access.sees(unit_path));
