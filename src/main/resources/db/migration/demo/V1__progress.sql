create schema demo;

-- What has been seeded; each step is written together with what it made.
create table demo.steps (
  step    text primary key,
  done_at timestamptz not null default clock_timestamp()
);

-- The seeded members, so that a seeding that was broken off finds them again.
create table demo.people (
  person_id uuid primary key,
  number    bigint not null,
  name      text not null,
  home      ltree not null
);
