create schema personfile;

-- What happened to a person. How sensitive an entry is comes from its declared kind.
create table personfile.entries (
  number      bigint generated always as identity primary key,
  person_id   uuid not null,
  unit_path   ltree not null,
  line        text check (line in ('UNION', 'YOUTH', 'WOMEN')),
  kind        text not null,
  sensitivity text not null check (sensitivity in ('OPEN', 'FAMILY', 'HEALTH', 'DISPUTE')),
  -- Recipients who may read an entry of a sealed kind, besides the person.
  involved    uuid[] not null default '{}',
  source      text,
  at          timestamptz not null,
  actor_name  text not null,
  text        text not null,
  link        text check (link like '/%'),
  constraint entries_source_once unique (person_id, kind, source)
);
create index entries_person_idx on personfile.entries (person_id, at desc, number desc);
create index entries_unit_path_idx on personfile.entries using gist (unit_path);

-- The person herself; staff of the unit for what is open; for what is sealed only those involved.
-- Writing is open: the platform's code decides what is told.
alter table personfile.entries enable row level security;
alter table personfile.entries force row level security;
create policy entries_by_need_to_know on personfile.entries
  using (person_id = access.person()
         or coalesce(sensitivity = 'OPEN' and unit_path <@ any ((select access.scopes())::ltree[]), false)
         or access.recipient() = any (involved)
         or '' = any (access.scopes()))
  with check (true);

-- Who looked at whose file: read by the person alone.
create table personfile.looks (
  number     bigint generated always as identity primary key,
  person_id  uuid not null,
  at         timestamptz not null,
  account_id uuid not null,
  looker     text not null,
  role       text not null,
  office     text not null,
  how        text not null check (how in ('PAGE', 'REVEAL', 'EXPORT', 'CARD', 'COMPARED', 'PAPER')),
  why        text not null
);
create index looks_person_idx on personfile.looks (person_id, at desc);

alter table personfile.looks enable row level security;
alter table personfile.looks force row level security;
create policy looks_at_oneself on personfile.looks
  using (person_id = access.person() or '' = any (access.scopes()))
  with check (true);

-- A look stays as it was written. Only whose file it was may change, when two files become one.
create function personfile.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    old.person_id := new.person_id;
    if old is not distinct from new then
      return new;
    end if;
  end if;
  raise exception 'looks are append-only';
end $$;
create trigger looks_append_only before update or delete on personfile.looks
  for each row execute function personfile.refuse_change();
create trigger looks_no_truncate before truncate on personfile.looks
  for each statement execute function personfile.refuse_change();
