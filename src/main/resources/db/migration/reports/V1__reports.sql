create schema reports;

create table reports.reports (
  id           uuid primary key,
  number       text not null constraint reports_number_unique unique,
  plan_number  text not null constraint reports_plan_unique unique,
  year         int not null,
  title        text not null,
  unit_path    ltree not null,
  unit_name    text not null,
  generated_at timestamptz not null
);
alter table reports.reports enable row level security;
alter table reports.reports force row level security;
create policy reports_seen on reports.reports using (access.sees(unit_path));

-- A part of the text. Generated anew each time; what somebody wrote instead stays.
create table reports.sections (
  report_id uuid not null references reports.reports,
  unit_path ltree not null,
  key       text not null,
  position  int not null,
  level     int not null check (level between 1 and 2),
  heading   text not null,
  generated text not null,
  edited    text,
  edited_by text,
  edited_at timestamptz,
  version   int not null default 0,
  primary key (report_id, key)
);
alter table reports.sections enable row level security;
alter table reports.sections force row level security;
create policy sections_seen on reports.sections using (access.sees(unit_path));

-- The figures as they stood when the report was generated; {no} in a text stands for one.
create table reports.figures (
  report_id   uuid not null references reports.reports,
  unit_path   ltree not null,
  no          int not null check (no > 0),
  list_name   text not null,
  subject     text not null,
  target      text not null,
  unit        text not null,
  expression  text,
  from_day    date not null,
  to_day      date not null,
  value       numeric,
  last_year   numeric,
  met         boolean not null,
  why         text not null,
  explanation text,
  link        text not null check (link like '/%'),
  primary key (report_id, no)
);
alter table reports.figures enable row level security;
alter table reports.figures force row level security;
create policy figures_seen on reports.figures using (access.sees(unit_path));
