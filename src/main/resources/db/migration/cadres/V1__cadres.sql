create schema cadres;

create sequence cadres.numbers;

-- Somebody who works as a cadre, now or once: one row a person.
create table cadres.cadres (
  id         uuid primary key,
  number     text not null constraint cadres_number_unique unique,
  -- The person of the register, or the account of someone who is in none: whose inbox it is.
  recipient  uuid not null constraint cadres_person_once unique,
  person_id  uuid,
  name       text not null check (name <> '' and length(name) <= 50),
  sex        text not null check (sex in ('MALE', 'FEMALE')),
  -- Where she serves, or served last.
  unit_id    uuid not null,
  unit_path  ltree not null,
  line       text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  -- The day after which nobody counted her among the cadres any more; null while she serves.
  left_on    date,
  entered_at timestamptz not null
);
create index cadres_unit_path_idx on cadres.cadres using gist (unit_path);
alter table cadres.cadres enable row level security;
alter table cadres.cadres force row level security;
create policy cadres_by_staff_or_self on cadres.cadres
  using (unit_path <@ any (access.scopes(line)) or recipient = access.recipient());

-- In which capacity she serves where, from entry to exit; several may run at once.
create table cadres.spells (
  id         uuid primary key,
  cadre_id   uuid not null references cadres.cadres,
  unit_id    uuid not null,
  unit_path  ltree not null,
  line       text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  kind       text not null check (kind in ('FULL_TIME', 'PART_TIME', 'PROFESSIONAL', 'MEDIATOR', 'LAW_SUPERVISOR', 'INFORMATION')),
  entered_on date not null,
  left_on    date,
  left_why   text check (length(left_why) between 1 and 100),
  constraint spells_end_has_reason check ((left_on is null) = (left_why is null)),
  constraint spells_end_after_begin check (left_on >= entered_on)
);
create unique index spells_running_once on cadres.spells (cadre_id, unit_id, line, kind) where left_on is null;
create index spells_cadre_idx on cadres.spells (cadre_id);
create index spells_unit_idx on cadres.spells (unit_id) where left_on is null;
alter table cadres.spells enable row level security;
alter table cadres.spells force row level security;
create policy spells_with_their_cadre on cadres.spells
  using (exists (select 1 from cadres.cadres c where c.id = cadre_id))
  with check (exists (select 1 from cadres.cadres c where c.id = cadre_id));

create table cadres.posts (
  id          uuid primary key,
  cadre_id    uuid not null references cadres.cadres,
  unit_id     uuid not null,
  unit_path   ltree not null,
  line        text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  title       text not null check (length(title) between 1 and 30),
  how         text not null check (how in ('ELECTED', 'APPOINTED')),
  -- The term of office that an elected post belongs to, T-2026-0012, where the platform knows it.
  term_number text,
  from_on     date not null,
  until_on    date,
  until_why   text check (length(until_why) between 1 and 100),
  constraint posts_end_has_reason check ((until_on is null) = (until_why is null)),
  constraint posts_end_after_begin check (until_on >= from_on)
);
create unique index posts_held_once on cadres.posts (cadre_id, unit_id, line, title) where until_on is null;
create index posts_cadre_idx on cadres.posts (cadre_id, from_on);
create index posts_unit_path_idx on cadres.posts using gist (unit_path);
alter table cadres.posts enable row level security;
alter table cadres.posts force row level security;
create policy posts_with_their_cadre on cadres.posts
  using (exists (select 1 from cadres.cadres c where c.id = cadre_id))
  with check (exists (select 1 from cadres.cadres c where c.id = cadre_id));

-- What holds from which day on. A number that differs by place or year is never a constant of the program.
create table cadres.rules (
  rule       text not null check (rule in ('FIRST_POST_MONTHS', 'RETAKE_DAYS', 'EXCELLENT_PERCENT')),
  valid_from date not null,
  value      int not null check (value between 0 and 1000),
  source     text not null check (length(source) between 1 and 200),
  primary key (rule, valid_from)
);
insert into cadres.rules values
  ('FIRST_POST_MONTHS', '2000-01-01', 12, '平台默认，区里另有规定的按规定'),
  ('RETAKE_DAYS', '2000-01-01', 7, '平台默认，区里另有规定的按规定'),
  ('EXCELLENT_PERCENT', '2000-01-01', 20, '平台默认，区里另有规定的按规定');

create table cadres.courses (
  id          uuid primary key,
  number      text not null constraint courses_number_unique unique,
  unit_id     uuid not null,
  unit_path   ltree not null,
  title       text not null check (length(title) between 1 and 60),
  organiser   text not null check (length(organiser) between 1 and 60),
  held_on     date not null,
  hours       numeric(5, 1) not null check (hours > 0 and hours <= 500),
  -- Whether it counts as the training that a first post asks for.
  first_post  boolean not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index courses_unit_path_idx on cadres.courses using gist (unit_path);

-- Who took the course, and what came of it.
create table cadres.trainings (
  course_id uuid not null references cadres.courses,
  cadre_id  uuid not null references cadres.cadres,
  passed    boolean not null,
  primary key (course_id, cadre_id)
);
create index trainings_cadre_idx on cadres.trainings (cadre_id);
alter table cadres.trainings enable row level security;
alter table cadres.trainings force row level security;
create policy trainings_with_their_cadre on cadres.trainings
  using (exists (select 1 from cadres.cadres c where c.id = cadre_id))
  with check (exists (select 1 from cadres.cadres c where c.id = cadre_id));

alter table cadres.courses enable row level security;
alter table cadres.courses force row level security;
create policy courses_by_staff_or_who_took_it on cadres.courses
  using (access.sees(unit_path) or exists (select 1 from cadres.trainings t where t.course_id = id))
  with check (access.sees(unit_path));
