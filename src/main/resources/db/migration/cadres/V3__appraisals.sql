-- A year's appraisal of the cadres of a unit and below, in one line, by one officer.
create table cadres.rounds (
  id           uuid primary key,
  number       text not null constraint rounds_number_unique unique,
  unit_id      uuid not null,
  unit_path    ltree not null,
  line         text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  year         int not null check (year between 2000 and 2200),
  -- Who grades: the recipient (person or account) and the name at the time.
  officer      uuid not null,
  officer_name text not null,
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  constraint rounds_once unique (unit_id, line, year)
);
create index rounds_unit_path_idx on cadres.rounds using gist (unit_path);
alter table cadres.rounds enable row level security;
alter table cadres.rounds force row level security;
create policy rounds_by_staff_or_officer on cadres.rounds
  using (access.sees(unit_path) or officer = access.recipient());

-- Read by the cadre and by the officer who grades her, by nobody else (the root scope is the platform's own).
create table cadres.appraisals (
  id           uuid primary key,
  number       text not null constraint appraisals_number_unique unique,
  round_id     uuid not null references cadres.rounds,
  cadre_id     uuid not null,
  person_id    uuid,
  recipient    uuid not null,
  name         text not null,
  unit_name    text not null,
  year         int not null,
  line         text not null,
  officer      uuid not null,
  officer_name text not null,
  statement    text check (length(statement) between 1 and 600),
  stated_at    timestamptz,
  grade        text check (grade in ('EXCELLENT', 'COMPETENT', 'BASICALLY', 'INCOMPETENT')),
  reasons      text check (length(reasons) between 1 and 600),
  graded_at    timestamptz,
  reply        text check (length(reply) between 1 and 600),
  replied_at   timestamptz,
  constraint appraisals_grade_has_reasons check
    ((grade is null) = (reasons is null) and (grade is null) = (graded_at is null)),
  constraint appraisals_reply_after_grade check (reply is null or grade is not null),
  constraint appraisals_nobody_grades_herself check (recipient <> officer),
  -- One appraisal a year and line, whichever level gives it.
  constraint appraisals_once_a_year unique (cadre_id, year, line)
);
create index appraisals_round_idx on cadres.appraisals (round_id);
create index appraisals_recipient_idx on cadres.appraisals (recipient);
alter table cadres.appraisals enable row level security;
alter table cadres.appraisals force row level security;
create policy appraisals_need_to_know on cadres.appraisals
  using (recipient = access.recipient() or officer = access.recipient() or '' = any (access.scopes()));
