create schema terms;

create sequence terms.numbers;

-- One term of office (届) of a unit in one line.
create table terms.terms (
  id             uuid primary key,
  number         text not null constraint terms_number_unique unique,
  unit_id        uuid not null,
  unit_path      ltree not null,
  line           text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  ordinal        int not null check (ordinal between 1 and 999),
  -- Only a union at the basic level has a choice of forms.
  committee_form text check (committee_form in ('OWN', 'JOINT', 'ORGANISER')),
  years          int not null constraint terms_three_or_five check (years in (3, 5)),
  began_on       date not null,
  ends_on        date not null check (ends_on > began_on),
  -- The day the next term began, or the unit closed.
  closed_on      date check (closed_on >= began_on),
  members        int not null check (members >= 0),
  women          int not null check (women between 0 and members),
  entitled       int not null check (entitled > 0),
  present        int not null check (present <= entitled),
  ballots        int not null check (ballots between 0 and present),
  constraint terms_ordinal_unique unique (unit_id, line, ordinal)
);
create unique index terms_one_running on terms.terms (unit_id, line) where closed_on is null;
create index terms_unit_path_idx on terms.terms using gist (unit_path);
create index terms_ending_idx on terms.terms (ends_on) where closed_on is null;
alter table terms.terms enable row level security;
alter table terms.terms force row level security;
create policy terms_by_staff on terms.terms
  using (access.sees(unit_path)) with check (access.sees(unit_path));

create table terms.officers (
  term_id  uuid not null references terms.terms,
  place    int not null check (place between 1 and 60),
  name     text not null check (name <> ''),
  post     text not null,
  sex      text not null check (sex in ('MALE', 'FEMALE')),
  relative boolean not null,
  votes    int not null check (votes >= 0),
  primary key (term_id, place)
);
alter table terms.officers enable row level security;
alter table terms.officers force row level security;
create policy officers_with_their_term on terms.officers
  using (exists (select 1 from terms.terms t where t.id = term_id))
  with check (exists (select 1 from terms.terms t where t.id = term_id));

-- Whom the running committee proposes for the next term.
create table terms.candidates (
  term_id  uuid not null references terms.terms,
  place    int not null check (place between 1 and 60),
  name     text not null check (name <> ''),
  post     text not null,
  sex      text not null check (sex in ('MALE', 'FEMALE')),
  relative boolean not null,
  primary key (term_id, place)
);
alter table terms.candidates enable row level security;
alter table terms.candidates force row level security;
create policy candidates_with_their_term on terms.candidates
  using (exists (select 1 from terms.terms t where t.id = term_id))
  with check (exists (select 1 from terms.terms t where t.id = term_id));
