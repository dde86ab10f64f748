create schema founding;

create sequence founding.numbers;

-- A union on its way from application to certificate. unit_path is the unit above that decides.
create table founding.foundings (
  id                   uuid primary key,
  number               text not null constraint foundings_number_unique unique,
  unit_path            ltree not null,
  upper_id             uuid not null,
  -- Whose inbox it concerns on the employer's side: a person of the register, or an account.
  applicant            uuid not null,
  -- The account that handed it in last; nobody approves what she handed in herself.
  handed_in_by         uuid not null,
  on_behalf            boolean not null,
  state                text not null check (state in ('APPLIED', 'RETURNED', 'APPROVED', 'REPORTED',
                         'RESULT_RETURNED', 'FILED', 'CERTIFIED', 'WITHDRAWN')),
  credit_code          text not null check (length(credit_code) = 18),
  code_proof           text,
  employer_name        text not null check (employer_name <> ''),
  headcount            int not null check (headcount between 1 and 10000000),
  industry             text not null,
  new_form             boolean not null,
  employer_head        text not null check (employer_head <> ''),
  union_name           text not null check (union_name <> ''),
  committee_form       text not null check (committee_form in ('OWN', 'JOINT', 'ORGANISER')),
  members              int not null check (members >= 1),
  women                int not null check (women between 0 and members),
  years                int not null check (years in (3, 5)),
  contact_name         text not null check (contact_name <> ''),
  contact_position     text not null,
  contact_phone        text not null check (contact_phone <> ''),
  note                 text,
  applied_on           date not null,
  approved_on          date,
  approval_number      text,
  meeting_on           date,
  entitled             int,
  present              int,
  ballots              int,
  filed_on             date,
  certificate_number   text constraint foundings_certificate_unique unique,
  issued_on            date,
  legal_representative text,
  union_code           text,
  unit_id              uuid,
  version              int not null default 0,
  constraint foundings_approved check (state not in ('APPROVED', 'REPORTED', 'RESULT_RETURNED', 'FILED', 'CERTIFIED')
    or approved_on is not null),
  constraint foundings_reported check (state not in ('REPORTED', 'FILED', 'CERTIFIED')
    or (meeting_on is not null and entitled > 0 and present <= entitled and ballots <= present)),
  constraint foundings_certified check ((state = 'CERTIFIED')
    = (certificate_number is not null and issued_on is not null and unit_id is not null))
);
-- One application at a time for an employer.
create unique index foundings_one_open on founding.foundings (credit_code)
  where state not in ('CERTIFIED', 'WITHDRAWN');
create index foundings_unit_path_idx on founding.foundings using gist (unit_path);
create index foundings_applicant_idx on founding.foundings (applicant);
alter table founding.foundings enable row level security;
alter table founding.foundings force row level security;
create policy foundings_by_both_sides on founding.foundings
  using (access.sees(unit_path) or applicant = access.recipient())
  with check (access.sees(unit_path) or applicant = access.recipient());

-- Other employers of a joint founding (联合建会).
create table founding.partners (
  founding_id uuid not null references founding.foundings,
  place       int not null check (place between 1 and 20),
  credit_code text not null check (length(credit_code) = 18),
  name        text not null check (name <> ''),
  headcount   int not null check (headcount >= 1),
  primary key (founding_id, place)
);
alter table founding.partners enable row level security;
alter table founding.partners force row level security;
create policy partners_with_their_founding on founding.partners
  using (exists (select 1 from founding.foundings f where f.id = founding_id))
  with check (exists (select 1 from founding.foundings f where f.id = founding_id));

create table founding.elected (
  founding_id uuid not null references founding.foundings,
  place       int not null check (place between 1 and 60),
  name        text not null check (name <> ''),
  post        text not null,
  sex         text not null check (sex in ('MALE', 'FEMALE')),
  relative    boolean not null,
  votes       int not null check (votes >= 0),
  primary key (founding_id, place)
);
alter table founding.elected enable row level security;
alter table founding.elected force row level security;
create policy elected_with_their_founding on founding.elected
  using (exists (select 1 from founding.foundings f where f.id = founding_id))
  with check (exists (select 1 from founding.foundings f where f.id = founding_id));

-- What was done, by whom. Never changed.
create table founding.steps (
  number      bigint generated always as identity primary key,
  founding_id uuid not null references founding.foundings,
  at          timestamptz not null,
  actor_name  text not null,
  step        text not null,
  note        text
);
create index steps_founding_idx on founding.steps (founding_id, number);
alter table founding.steps enable row level security;
alter table founding.steps force row level security;
create policy steps_with_their_founding on founding.steps
  using (exists (select 1 from founding.foundings f where f.id = founding_id))
  with check (exists (select 1 from founding.foundings f where f.id = founding_id));
