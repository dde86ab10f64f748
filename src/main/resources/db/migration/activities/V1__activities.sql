create schema activities;

create sequence activities.numbers;

create table activities.activities (
  id               uuid primary key,
  number           text not null constraint activities_number_unique unique,
  series           text,
  unit_path        ltree not null,
  unit_name        text not null,
  line             text not null,
  kind             text not null,
  title            text not null check (title <> ''),
  description      text not null,
  place            text not null,
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  sign_up_until    timestamptz not null,
  -- Whose members may come: the subtree of this unit, and of these groups if any are named.
  audience         ltree not null,
  groups           text[] not null default '{}',
  takes            text not null check (takes in ('PERSONS', 'UNITS')),
  capacity         int check (capacity > 0),
  seats_taken      int not null default 0 check (seats_taken >= 0),
  cost             numeric(14, 2) not null default 0 check (cost >= 0),
  contact          text not null,
  state            text not null,
  return_note      text,
  submitted_by     uuid,
  summary          text,
  attendance_code  text not null,
  version          int not null default 0,
  created_at       timestamptz not null,
  published_at     timestamptz,
  completed_at     timestamptz,
  constraint activities_times check (starts_at < ends_at and sign_up_until <= ends_at),
  constraint activities_capacity check (capacity is null or seats_taken <= capacity)
);
create index activities_unit_path_idx on activities.activities using gist (unit_path);
create index activities_open_idx on activities.activities (state, starts_at);

alter table activities.activities enable row level security;
alter table activities.activities force row level security;
create policy activities_seen on activities.activities
  using (access.sees(unit_path) or state in ('PUBLISHED', 'COMPLETED', 'CANCELLED'));

create table activities.sign_ups (
  id           uuid primary key,
  activity_id  uuid not null references activities.activities,
  -- The organiser's unit: its staff see the list.
  unit_path    ltree not null,
  person_id    uuid,
  name         text not null,
  from_unit    ltree not null,
  from_name    text not null,
  seats        int not null check (seats between 1 and 500),
  state        text not null check (state in ('CONFIRMED', 'WAITING', 'CANCELLED')),
  turn         bigint generated always as identity,
  signed_up_at timestamptz not null,
  came         int not null default 0 check (came >= 0),
  came_at      timestamptz
);
-- One living sign-up a person, and one a unit, in each activity.
create unique index sign_ups_person_once on activities.sign_ups (activity_id, person_id)
  where person_id is not null and state <> 'CANCELLED';
create unique index sign_ups_unit_once on activities.sign_ups (activity_id, from_unit)
  where person_id is null and state <> 'CANCELLED';
create index sign_ups_waiting_idx on activities.sign_ups (activity_id, turn) where state = 'WAITING';
create index sign_ups_person_idx on activities.sign_ups (person_id);

alter table activities.sign_ups enable row level security;
alter table activities.sign_ups force row level security;
create policy sign_ups_seen on activities.sign_ups
  using (access.sees(unit_path) or person_id = access.person() or access.sees(from_unit));

create table activities.feedback (
  activity_id uuid not null references activities.activities,
  person_id   uuid not null,
  unit_path   ltree not null,
  satisfied   boolean not null,
  comment     text not null,
  given_at    timestamptz not null,
  primary key (activity_id, person_id)
);
alter table activities.feedback enable row level security;
alter table activities.feedback force row level security;
create policy feedback_seen on activities.feedback
  using (access.sees(unit_path) or person_id = access.person());

create table activities.photos (
  id          uuid primary key,
  activity_id uuid not null references activities.activities,
  caption     text not null,
  type        text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  content     bytea not null,
  added_at    timestamptz not null
);
create index photos_activity_idx on activities.photos (activity_id);

-- The secret address of a person's calendar feed.
create table activities.feeds (
  person_id uuid primary key,
  token     text not null constraint feeds_token_unique unique
);
