-- A question bank and the exam that is drawn from it.
create table cadres.papers (
  id           uuid primary key,
  number       text not null constraint papers_number_unique unique,
  unit_id      uuid not null,
  unit_path    ltree not null,
  title        text not null check (length(title) between 1 and 60),
  minutes      int not null check (minutes between 5 and 240),
  -- How many questions a sitting draws.
  drawn        int not null check (drawn between 1 and 200),
  pass_percent int not null check (pass_percent between 1 and 100),
  -- Whether passing it is what a first post asks for.
  first_post   boolean not null,
  state        text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  made_at      timestamptz not null
);
create index papers_unit_path_idx on cadres.papers using gist (unit_path);
alter table cadres.papers enable row level security;
alter table cadres.papers force row level security;
create policy papers_by_staff_or_published on cadres.papers
  using (access.sees(unit_path) or state <> 'DRAFT')
  with check (access.sees(unit_path));

-- A question never changes once it has been asked; it is retired and another one takes its place.
create table cadres.questions (
  id         uuid primary key,
  paper_id   uuid not null references cadres.papers,
  place      int not null check (place > 0),
  kind       text not null check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE')),
  text       text not null check (length(text) between 1 and 500),
  options    text[] not null check (cardinality(options) between 2 and 8),
  -- Which options are right, counted from 0.
  right_ones int[] not null check (cardinality(right_ones) >= 1),
  why        text not null check (length(why) <= 300),
  retired_at timestamptz,
  constraint questions_place_unique unique (paper_id, place)
);
alter table cadres.questions enable row level security;
alter table cadres.questions force row level security;
create policy questions_with_their_paper on cadres.questions
  using (exists (select 1 from cadres.papers p where p.id = paper_id))
  with check (exists (select 1 from cadres.papers p where p.id = paper_id and access.sees(p.unit_path)));

-- One try of one cadre. What was drawn, and in which order, follows from the seed and is written down.
create table cadres.sittings (
  id           uuid primary key,
  number       text not null constraint sittings_number_unique unique,
  paper_id     uuid not null references cadres.papers,
  cadre_id     uuid not null references cadres.cadres,
  seed         bigint not null,
  questions    uuid[] not null check (cardinality(questions) >= 1),
  started_at   timestamptz not null,
  ends_at      timestamptz not null check (ends_at > started_at),
  submitted_at timestamptz,
  right_count  int check (right_count between 0 and cardinality(questions)),
  passed       boolean,
  constraint sittings_graded_when_submitted check
    ((submitted_at is null) = (passed is null) and (submitted_at is null) = (right_count is null))
);
create unique index sittings_running_once on cadres.sittings (paper_id, cadre_id) where submitted_at is null;
create index sittings_cadre_idx on cadres.sittings (cadre_id);
create index sittings_running_idx on cadres.sittings (ends_at) where submitted_at is null;
alter table cadres.sittings enable row level security;
alter table cadres.sittings force row level security;
create policy sittings_with_their_cadre on cadres.sittings
  using (exists (select 1 from cadres.cadres c where c.id = cadre_id))
  with check (exists (select 1 from cadres.cadres c where c.id = cadre_id));

-- What she chose: hers alone to read; the platform grades.
create table cadres.answers (
  sitting_id  uuid not null references cadres.sittings,
  question_id uuid not null references cadres.questions,
  chosen      int[] not null,
  saved_at    timestamptz not null,
  primary key (sitting_id, question_id)
);
alter table cadres.answers enable row level security;
alter table cadres.answers force row level security;
create policy answers_of_oneself on cadres.answers
  using ('' = any (access.scopes())
         or exists (select 1 from cadres.sittings s join cadres.cadres c on c.id = s.cadre_id
                    where s.id = sitting_id and c.recipient = access.recipient()));
