create schema members;

create table members.persons (
  id            uuid primary key,
  -- What people see and what stands in addresses.
  number        bigint generated always as identity constraint persons_number_unique unique,
  name          text not null check (name <> '' and length(name) <= 50),
  phone         text constraint persons_phone_unique unique check (phone ~ '^\+[0-9]{7,15}$'),
  sex           text check (sex in ('MALE', 'FEMALE')),
  born_on       date,
  groups        text[] not null default '{}' constraint persons_groups_known check (groups <@ array[
                  'MIGRANT_WORKER', 'NEW_FORM', 'MODEL_WORKER', 'IN_DIFFICULTY', 'SINGLE', 'WOMAN_WORKER']),
  occupation    text check (occupation in ('COURIER', 'RIDE_HAILING', 'FOOD_DELIVERY', 'DOMESTIC', 'GUARD',
                  'ESTATE_AGENT', 'SANITATION', 'LIVESTREAM')),
  -- Where the person belongs, or belonged last.
  unit_path     ltree not null,
  registered_at timestamptz not null,
  version       int not null default 0,
  constraint persons_occupation_in_group check (occupation is null or 'NEW_FORM' = any (groups))
);
create index persons_unit_path_idx on members.persons using gist (unit_path);
-- Beginnings of names. Range operators are leakproof, so row security lets them use the index.
create index persons_name_idx on members.persons (name collate "C", number);

create table members.memberships (
  id          uuid primary key,
  number      bigint generated always as identity constraint memberships_number_unique unique,
  person_id   uuid not null references members.persons,
  unit_id     uuid not null,
  unit_path   ltree not null,
  line        text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  joined_on   date not null,
  joined_how  text not null check (joined_how in ('REGISTERED', 'IMPORTED', 'TRANSFERRED')),
  left_on     date,
  left_how    text check (left_how in ('LEFT', 'RETIRED', 'TRANSFERRED', 'UNDONE')),
  -- Where and how the joining was counted; stays when units move and occupations change.
  counted_at  ltree not null,
  counted_as  text,
  recorded_at timestamptz not null,
  constraint memberships_end_has_reason check ((left_on is null) = (left_how is null)),
  constraint memberships_end_after_begin check (left_on >= joined_on)
);
-- One living membership for each person and line.
create unique index memberships_living_unique on members.memberships (person_id, line) where left_on is null;
create index memberships_person_idx on members.memberships (person_id);
create index memberships_unit_path_idx on members.memberships using gist (unit_path);
create index memberships_unit_idx on members.memberships (unit_id) where left_on is null;

-- The identity number, by itself: everything that touches it is in one class, to be put into the vault.
create table members.identities (
  person_id   uuid primary key references members.persons,
  national_id text not null constraint identities_national_id_unique unique check (length(national_id) = 18)
);

-- What happened to a person, as the person's page tells it.
create table members.timeline (
  number     bigint generated always as identity primary key,
  person_id  uuid not null references members.persons,
  unit_path  ltree not null,
  at         timestamptz not null,
  actor_name text not null,
  kind       text not null,
  text       text not null
);
create index timeline_person_idx on members.timeline (person_id, number);

-- A person whom another unit asks to take over.
create table members.transfers (
  id            uuid primary key,
  number        bigint generated always as identity constraint transfers_number_unique unique,
  person_id     uuid not null references members.persons,
  membership_id uuid not null references members.memberships,
  unit_path     ltree not null,
  to_unit_id    uuid not null,
  to_path       ltree not null,
  proposed_by   text not null,
  proposed_at   timestamptz not null,
  decided_by    text,
  decided_at    timestamptz,
  outcome       text check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  constraint transfers_decided check ((decided_at is null) = (outcome is null))
);
create unique index transfers_open_unique on members.transfers (membership_id) where outcome is null;
create index transfers_person_idx on members.transfers (person_id);

alter table members.memberships enable row level security;
alter table members.memberships force row level security;
create policy memberships_by_staff_or_self on members.memberships
  using (unit_path <@ any ((select access.scopes())::ltree[]) or person_id = access.person())
  with check (unit_path <@ any ((select access.scopes())::ltree[]));

-- Staff of any unit of the person, now or once, or the person herself.
alter table members.persons enable row level security;
alter table members.persons force row level security;
create policy persons_by_staff_or_self on members.persons
  using (unit_path <@ any ((select access.scopes())::ltree[]) or id = access.person()
         or exists (select 1 from members.memberships m
                    where m.person_id = persons.id and m.unit_path <@ any ((select access.scopes())::ltree[])))
  with check (unit_path <@ any ((select access.scopes())::ltree[]) or id = access.person());

alter table members.identities enable row level security;
alter table members.identities force row level security;
create policy identities_with_the_person on members.identities
  using (exists (select 1 from members.persons p where p.id = identities.person_id));

alter table members.timeline enable row level security;
alter table members.timeline force row level security;
create policy timeline_by_staff_or_self on members.timeline
  using (unit_path <@ any ((select access.scopes())::ltree[]) or person_id = access.person())
  with check (unit_path <@ any ((select access.scopes())::ltree[]) or person_id = access.person());

-- Both sides see a transfer, and the person.
alter table members.transfers enable row level security;
alter table members.transfers force row level security;
create policy transfers_by_both_sides_or_self on members.transfers
  using (unit_path <@ any ((select access.scopes())::ltree[]) or to_path <@ any (access.scopes())
         or person_id = access.person());
