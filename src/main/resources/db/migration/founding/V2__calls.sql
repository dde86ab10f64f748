-- Who calls which employer without a union (清零行动), and what came of each call. unit_path is where
-- the employer stands: the unit that looks after it.
create table founding.assignments (
  employer_id uuid primary key,
  unit_path   ltree not null,
  caller      uuid not null,
  caller_name text not null,
  assigned_by text not null,
  assigned_at timestamptz not null
);
create index assignments_unit_path_idx on founding.assignments using gist (unit_path);
create index assignments_caller_idx on founding.assignments (caller);
alter table founding.assignments enable row level security;
alter table founding.assignments force row level security;
create policy assignments_by_staff on founding.assignments
  using (access.sees(unit_path)) with check (access.sees(unit_path));

create table founding.calls (
  number        bigint generated always as identity primary key,
  employer_id   uuid not null,
  unit_path     ltree not null,
  called_at     timestamptz not null,
  caller_name   text not null,
  outcome       text not null check (outcome in ('UNREACHED', 'WILLING', 'CONSIDERING', 'UNWILLING', 'GONE')),
  note          text not null,
  -- Whom one spoke to: goes into the application, so that it is not asked again.
  contact_name  text,
  contact_phone text,
  next_on       date
);
create index calls_employer_idx on founding.calls (employer_id, number desc);
create index calls_unit_path_idx on founding.calls using gist (unit_path);
alter table founding.calls enable row level security;
alter table founding.calls force row level security;
create policy calls_by_staff on founding.calls
  using (access.sees(unit_path)) with check (access.sees(unit_path));
