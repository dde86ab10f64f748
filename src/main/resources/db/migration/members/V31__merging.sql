-- Two files of one person become one. The row of the other stays, and knows where it went.
alter table members.persons add merged_into uuid references members.persons;
alter table members.persons add constraint persons_merged_elsewhere check (merged_into <> id);
create index persons_merged_idx on members.persons (merged_into) where merged_into is not null;
-- What duplicates are looked for by.
create index persons_name_birth_idx on members.persons (name, born_on) where merged_into is null;

alter table members.memberships drop constraint memberships_left_how_check;
alter table members.memberships add constraint memberships_left_how_check
  check (left_how in ('LEFT', 'RETIRED', 'TRANSFERRED', 'UNDONE', 'MERGED'));

-- Whoever still knows the other id, writes to the file that was kept. The lock is the one that the
-- foreign key takes in any case; a merge in progress is waited for.
create function members.follow_merge() returns trigger language plpgsql as $$
declare
  kept uuid;
begin
  select merged_into into kept from members.persons where id = new.person_id for key share;
  new.person_id := coalesce(kept, new.person_id);
  return new;
end $$;
create trigger memberships_follow_merge before insert on members.memberships
  for each row execute function members.follow_merge();

-- The receipt of a merge: all that is needed to take it back.
create table members.merges (
  id            uuid primary key,
  number        bigint generated always as identity constraint merges_number_unique unique,
  kept_id       uuid not null references members.persons,
  gone_id       uuid not null references members.persons,
  -- Where the kept person was at home before.
  unit_path     ltree not null,
  home_after    ltree not null,
  reason        text not null check (reason <> ''),
  merged_by     text not null,
  merged_at     timestamptz not null,
  -- Which fields changed sides, and the groups as they were and became.
  swapped       text[] not null,
  groups_before text[] not null,
  groups_after  text[] not null,
  -- Memberships that were one too many in their line, and those whose joining was counted twice.
  ended         uuid[] not null default '{}',
  uncounted     uuid[] not null default '{}',
  undone_by     text,
  undone_at     timestamptz,
  undone_why    text,
  constraint merges_of_two check (kept_id <> gone_id),
  constraint merges_undone check ((undone_at is null) = (undone_by is null))
);
create unique index merges_standing_unique on members.merges (gone_id) where undone_at is null;
create index merges_kept_idx on members.merges (kept_id);
create index merges_unit_path_idx on members.merges using gist (unit_path);

-- What moved, told by each module that keeps references.
create table members.merge_moves (
  merge_id uuid not null references members.merges,
  module   text not null,
  keys     text[] not null,
  primary key (merge_id, module)
);

-- Two people after all: not to be proposed again.
create table members.distinct_pairs (
  low      uuid not null references members.persons,
  high     uuid not null references members.persons,
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (low, high),
  constraint distinct_pairs_ordered check (low < high)
);

alter table members.merges enable row level security;
alter table members.merges force row level security;
create policy merges_by_staff on members.merges
  using (unit_path <@ any ((select access.scopes())::ltree[]) or home_after <@ any (access.scopes()));

alter table members.merge_moves enable row level security;
alter table members.merge_moves force row level security;
create policy merge_moves_with_the_merge on members.merge_moves
  using (merge_id in (select id from members.merges));
