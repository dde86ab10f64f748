create schema unithome;

-- What a unit tells its people on its own page. Withdrawn, it is kept, and seen by the staff alone.
create table unithome.announcements (
  id           uuid primary key,
  number       bigint generated always as identity constraint announcements_number_unique unique,
  unit_id      uuid not null,
  unit_path    ltree not null,
  title        text not null check (title <> '' and length(title) <= 60),
  body         text not null check (body <> '' and length(body) <= 2000),
  published_by text not null,
  published_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  constraint announcements_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index announcements_unit_idx on unithome.announcements (unit_id, number desc);

alter table unithome.announcements enable row level security;
alter table unithome.announcements force row level security;
create policy announcements_read_by_all on unithome.announcements for select
  using (withdrawn_at is null or access.sees(unit_path));
create policy announcements_written_by_staff on unithome.announcements
  using (access.sees(unit_path)) with check (access.sees(unit_path));
