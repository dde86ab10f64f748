create schema organisations;

-- Pairs of neighbouring characters: what a GIN index needs to find a Chinese word of two characters
-- inside a name (trigrams cannot). One character alone is not indexed.
create function organisations.bigrams(words text) returns text[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct substr(lower(words), n, 2)), array[]::text[])
    from generate_series(1, length(words) - 1) n);

create table organisations.units (
  id          uuid primary key,
  code        text not null constraint units_code_form check (code ~ '^[A-Za-z0-9_-]{1,40}$'),
  name        text not null check (name <> '' and length(name) <= 100),
  kind        text not null check (kind in ('DISTRICT', 'STREET', 'INDUSTRY', 'AREA', 'BASIC', 'GROUP')),
  lines       text[] not null
    constraint units_lines_known check (cardinality(lines) > 0 and lines <@ array['UNION', 'YOUTH', 'WOMEN']),
  parent_id   uuid references organisations.units,
  unit_path   ltree not null constraint units_path_unique unique,
  credit_code text constraint units_credit_code_unique unique check (length(credit_code) = 18),
  phone       text,
  address     text,
  -- Derived from the name when it is written, for searching.
  pinyin      text not null,
  initials    text not null,
  founded_on  date,
  closed_on   date,
  version     int not null default 0,
  -- The path ends in the unit's own code, and only roots have no parent.
  constraint units_path_ends_in_code check (subpath(unit_path, -1, 1)::text = code),
  constraint units_path_has_parent check ((nlevel(unit_path) = 1) = (parent_id is null))
);
create unique index units_code_unique on organisations.units (upper(code));
create index units_unit_path_idx on organisations.units using gist (unit_path);
create index units_children_idx on organisations.units (parent_id, name collate "zh-Hans-x-icu", code)
  where closed_on is null;
create index units_name_idx on organisations.units (name);
create index units_name_bigrams_idx on organisations.units using gin (organisations.bigrams(name));
create index units_initials_idx on organisations.units using gin (initials gin_trgm_ops);
create index units_pinyin_idx on organisations.units using gin (pinyin gin_trgm_ops);
create index units_code_prefix_idx on organisations.units (upper(code) text_pattern_ops);

-- Units are published: everyone may read them. Only staff of the subtree may write.
alter table organisations.units enable row level security;
alter table organisations.units force row level security;
create policy units_read_by_all on organisations.units for select using (true);
create policy units_written_by_staff on organisations.units
  using (access.sees(unit_path)) with check (access.sees(unit_path));

-- The people one may call, in the order in which one should.
create table organisations.contacts (
  unit_id  uuid not null references organisations.units,
  place    int not null check (place between 1 and 9),
  name     text not null check (name <> ''),
  position text not null,
  phone    text not null check (phone <> ''),
  primary key (unit_id, place)
);

create table organisations.unit_history (
  number     bigint generated always as identity primary key,
  unit_id    uuid not null references organisations.units,
  unit_path  ltree not null,
  at         timestamptz not null,
  actor_name text not null,
  change     text not null check (change in ('FOUNDED', 'RENAMED', 'CHANGED', 'MOVED', 'CLOSED')),
  before     text,
  after      text
);
create index unit_history_unit_idx on organisations.unit_history (unit_id, number);
alter table organisations.unit_history enable row level security;
alter table organisations.unit_history force row level security;
create policy unit_history_by_staff on organisations.unit_history
  using (access.sees(unit_path)) with check (access.sees(unit_path));

-- An employer with its union, or still without: then the unit that looks after it.
create table organisations.employers (
  id          uuid primary key,
  credit_code text not null constraint employers_credit_code_unique unique check (length(credit_code) = 18),
  -- The document that proves a code whose check character does not hold.
  code_proof  text,
  name        text not null check (name <> ''),
  headcount   int not null constraint employers_headcount_sane check (headcount between 0 and 10000000),
  industry    text not null,
  new_form    boolean not null,
  union_id    uuid references organisations.units,
  unit_path   ltree not null,
  version     int not null default 0
);
create index employers_unit_path_idx on organisations.employers using gist (unit_path);
create index employers_union_idx on organisations.employers (union_id);
alter table organisations.employers enable row level security;
alter table organisations.employers force row level security;
create policy employers_by_staff on organisations.employers
  using (access.sees(unit_path)) with check (access.sees(unit_path));
