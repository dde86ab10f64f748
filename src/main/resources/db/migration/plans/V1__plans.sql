create schema plans;
create sequence plans.plan_numbers;

create table plans.plans (
  id           uuid primary key,
  number       text not null constraint plans_number_unique unique,
  unit_path    ltree not null,
  unit_name    text not null,
  year         int not null constraint plans_year_plausible check (year between 2000 and 2100),
  title        text not null check (title <> ''),
  status       text not null check (status in ('DRAFT', 'CONFIRMED', 'DISCARDED')),
  edition      int not null default 0,
  version      int not null default 0,
  last_no      int not null default 0,
  source_name  text not null,
  source_text  text not null,
  uploaded_by  text not null,
  uploaded_at  timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  check ((status = 'CONFIRMED') = (confirmed_at is not null))
);
create unique index plans_one_confirmed_a_year on plans.plans (unit_path, year) where status = 'CONFIRMED';
create index plans_unit_path_idx on plans.plans using gist (unit_path);

-- Items of a plan share one numbering, so that an address never means two things.
create table plans.lists (
  plan_id  uuid not null references plans.plans,
  no       int not null,
  position int not null,
  name     text not null check (name <> ''),
  version  int not null default 0,
  primary key (plan_id, no)
);

create table plans.initiatives (
  plan_id    uuid not null,
  no         int not null,
  list_no    int not null,
  position   int not null,
  label      text not null,
  title      text not null check (title <> ''),
  body       text not null,
  start_at   int,
  end_at     int,
  dropped    boolean not null default false,
  lines      text not null default '',
  units      text not null default '',
  owner_id   uuid,
  owner_name text,
  lead_path  ltree,
  lead_name  text,
  deadline   date,
  version    int not null default 0,
  changed_by text not null,
  primary key (plan_id, no),
  foreign key (plan_id, list_no) references plans.lists (plan_id, no),
  check ((owner_id is null) = (owner_name is null)),
  check ((lead_path is null) = (lead_name is null))
);

create table plans.indicators (
  plan_id       uuid not null,
  no            int not null,
  initiative_no int not null,
  origin        text not null check (origin in ('READ', 'SELECTED', 'TYPED')),
  state         text not null check (state in ('FOUND', 'ACCEPTED', 'REJECTED', 'MERGED')),
  merged_into   int,
  quote         text not null,
  start_at      int,
  end_at        int,
  subject       text not null,
  operator      text not null,
  value         numeric not null check (value >= 0),
  upper         numeric check (upper > value),
  unit          text not null,
  percent       boolean not null,
  baseline      numeric,
  period        text,
  deadline      date,
  reading       text not null,
  expression    text,
  uncountable   text,
  version       int not null default 0,
  changed_by    text not null,
  primary key (plan_id, no),
  foreign key (plan_id, initiative_no) references plans.initiatives (plan_id, no),
  check ((state = 'MERGED') = (merged_into is not null)),
  check (expression is null or uncountable is null)
);

create table plans.tasks (
  plan_id       uuid not null,
  no            int not null,
  initiative_no int not null,
  indicator_no  int,
  title         text not null check (title <> ''),
  owner_id      uuid,
  owner_name    text,
  deadline      date,
  state         text not null check (state in ('OPEN', 'REPORTED', 'DONE')),
  reported_on   date,
  done_on       date,
  urged_on      date,
  version       int not null default 0,
  changed_by    text not null,
  primary key (plan_id, no),
  foreign key (plan_id, initiative_no) references plans.initiatives (plan_id, no),
  foreign key (plan_id, indicator_no) references plans.indicators (plan_id, no),
  check ((owner_id is null) = (owner_name is null)),
  check ((state = 'DONE') = (done_on is not null)),
  check (state <> 'REPORTED' or reported_on is not null)
);
create unique index tasks_one_an_indicator on plans.tasks (plan_id, indicator_no);
create index tasks_owner_idx on plans.tasks (owner_id) where state <> 'DONE';

-- The timeline of a task: only ever added to.
create table plans.task_entries (
  id       uuid primary key,
  plan_id  uuid not null,
  task_no  int not null,
  kind     text not null,
  words    text not null,
  by_id    uuid not null,
  by_name  text not null,
  at       timestamptz not null,
  foreign key (plan_id, task_no) references plans.tasks (plan_id, no)
);
create index task_entries_task_idx on plans.task_entries (plan_id, task_no, at);

-- What a recorded decision changed in a confirmed plan.
create table plans.amendments (
  id         uuid primary key,
  plan_id    uuid not null references plans.plans,
  edition    int not null,
  item_no    int not null,
  subject    text not null,
  field      text not null,
  before     text not null,
  after      text not null,
  reason     text not null check (reason <> ''),
  decided_by text not null,
  decided_at timestamptz not null
);
create index amendments_plan_idx on plans.amendments (plan_id, edition);

create function plans.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only';
end $$;
create trigger task_entries_append_only before update or delete on plans.task_entries
  for each row execute function plans.refuse_change();
create trigger amendments_append_only before update or delete on plans.amendments
  for each row execute function plans.refuse_change();

-- The second lock. A plan is seen from its unit and above; once confirmed also from the units
-- inside. It is written from its unit and above; owners below only carry their tasks on.
alter table plans.plans enable row level security;
alter table plans.plans force row level security;
create policy plans_seen on plans.plans for select
  using (access.sees(unit_path) or (status = 'CONFIRMED' and unit_path @> any (access.scopes())));
create policy plans_added on plans.plans for insert with check (access.sees(unit_path));
create policy plans_changed on plans.plans for update
  using (access.sees(unit_path)) with check (access.sees(unit_path));

create function plans.kept(plan uuid) returns boolean
  language sql stable
  return exists (select 1 from plans.plans p where p.id = plan and access.sees(p.unit_path));
create function plans.seen(plan uuid) returns boolean
  language sql stable
  return exists (select 1 from plans.plans p where p.id = plan);

alter table plans.lists enable row level security;
alter table plans.lists force row level security;
create policy lists_seen on plans.lists for select using (plan_id in (select id from plans.plans));
create policy lists_added on plans.lists for insert with check (plans.kept(plan_id));
create policy lists_changed on plans.lists for update using (plans.kept(plan_id));
create policy lists_removed on plans.lists for delete using (plans.kept(plan_id));

alter table plans.initiatives enable row level security;
alter table plans.initiatives force row level security;
create policy initiatives_seen on plans.initiatives for select using (plan_id in (select id from plans.plans));
create policy initiatives_added on plans.initiatives for insert with check (plans.kept(plan_id));
create policy initiatives_changed on plans.initiatives for update using (plans.kept(plan_id));

alter table plans.indicators enable row level security;
alter table plans.indicators force row level security;
create policy indicators_seen on plans.indicators for select using (plan_id in (select id from plans.plans));
create policy indicators_added on plans.indicators for insert with check (plans.kept(plan_id));
create policy indicators_changed on plans.indicators for update using (plans.kept(plan_id));

alter table plans.tasks enable row level security;
alter table plans.tasks force row level security;
create policy tasks_seen on plans.tasks for select using (plan_id in (select id from plans.plans));
create policy tasks_added on plans.tasks for insert with check (plans.kept(plan_id));
create policy tasks_changed on plans.tasks for update using (plans.seen(plan_id));
create policy tasks_removed on plans.tasks for delete using (plans.kept(plan_id));

alter table plans.task_entries enable row level security;
alter table plans.task_entries force row level security;
create policy task_entries_seen on plans.task_entries for select using (plan_id in (select id from plans.plans));
create policy task_entries_added on plans.task_entries for insert with check (plans.seen(plan_id));

alter table plans.amendments enable row level security;
alter table plans.amendments force row level security;
create policy amendments_seen on plans.amendments for select using (plan_id in (select id from plans.plans));
create policy amendments_added on plans.amendments for insert with check (plans.kept(plan_id));
