-- A roster that somebody uploaded, on its way into the register.
create table members.rosters (
  id           uuid primary key,
  number       bigint generated always as identity constraint rosters_number_unique unique,
  unit_id      uuid not null,
  unit_path    ltree not null,
  unit_name    text not null,
  -- Where the uploader may manage members: within, people move at once; beyond, they are asked for.
  scopes       ltree[] not null,
  file_name    text not null,
  uploaded_by  text not null,
  account_id   uuid not null,
  uploaded_at  timestamptz not null,
  state        text not null check (state in
                 ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'CANCELLED', 'FAILED')),
  header       text[] not null default '{}',
  rows_total   int not null default 0,
  rows_read    int not null default 0,
  last_row     int not null default 0,
  attempts     int not null default 0,
  valid_only   boolean not null default false,
  trouble      text,
  finished_at  timestamptz
);
create index rosters_unit_path_idx on members.rosters using gist (unit_path);
create index rosters_state_idx on members.rosters (state) where state in ('UPLOADED', 'CHECKING', 'APPLYING');

-- The file as uploaded, in pieces, until the roster is applied or given up.
create table members.roster_files (
  roster_id uuid not null references members.rosters on delete cascade,
  piece     int not null,
  content   bytea not null,
  primary key (roster_id, piece)
);

-- One row of the file as read: what is wrong with it by itself (problems), what is wrong with it beside
-- the other rows and the register (conflicts), and what will become of it (action).
create table members.roster_rows (
  roster_id     uuid not null references members.rosters on delete cascade,
  row_no        int not null,
  cells         text[] not null,
  problems      text[] not null,
  name          text,
  national_id   text,
  phone         text,
  sex           text,
  born_on       date,
  groups        text[] not null default '{}',
  occupation    text,
  unit_id       uuid,
  unit_path     ltree,
  unit_name     text,
  line          text,
  joined_on     date,
  -- Who this is within the file: the identity number, else phone and name.
  person_key    text,
  new_person_id uuid not null,
  membership_id uuid not null,
  conflicts     text[] not null default '{}',
  person_id     uuid,
  living_id     uuid,
  action        text check (action in ('JOIN', 'TRANSFER', 'PROPOSE', 'COMPLETE')),
  primary key (roster_id, row_no)
);
create index roster_rows_person_key_idx on members.roster_rows (roster_id, person_key, line);
create index roster_rows_phone_idx on members.roster_rows (roster_id, phone);

alter table members.rosters enable row level security;
alter table members.rosters force row level security;
create policy rosters_by_staff on members.rosters
  using (unit_path <@ any ((select access.scopes())::ltree[]))
  with check (unit_path <@ any ((select access.scopes())::ltree[]));

alter table members.roster_files enable row level security;
alter table members.roster_files force row level security;
create policy roster_files_with_the_roster on members.roster_files
  using (roster_id in (select id from members.rosters));

-- A row may name a unit of its own; it is as visible as the roster that it came in.
alter table members.roster_rows enable row level security;
alter table members.roster_rows force row level security;
create policy roster_rows_with_the_roster on members.roster_rows
  using (roster_id in (select id from members.rosters));
