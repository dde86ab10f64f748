create schema measures;

-- What happened. Written once, in the transaction of the thing itself; put right by further facts,
-- never by change: no policy lets anyone update or delete.
create table measures.facts (
  number      bigint generated always as identity,
  recorded_in xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  measure     text not null,
  unit_path   ltree not null,
  day         date not null,
  occurrences smallint not null check (occurrences between -1 and 1),
  quantity    numeric not null,
  tags        text[] not null check (cardinality(tags) <= 3),
  subject     text not null,
  link        text not null check (link like '/%'),
  correction  text check (correction <> ''),
  check (occurrences = 1 or correction is not null),
  primary key (recorded_in, number)
);
create index facts_measure_day_idx on measures.facts (measure, day);

alter table measures.facts enable row level security;
alter table measures.facts force row level security;
-- Whoever did the thing records it, at whatever unit it happened.
create policy facts_recorded on measures.facts for insert with check (true);
-- The scopes are read once a query, not once a row.
create policy facts_seen on measures.facts for select
  using (unit_path <@ any ((select access.scopes())::ltree[]));

-- How far the folder has come: one row. Folded are the facts of all transactions before
-- folded_before, and those that a move to another cluster (whose transaction numbers start
-- anew) brought along: up to adopted_number.
create table measures.watermark (
  single         boolean primary key default true check (single),
  adopted_number bigint not null default 0,
  folded_before  xid8 not null,
  as_of          timestamptz not null
);
insert into measures.watermark (folded_before, as_of) values ('0', clock_timestamp());

create view measures.folded_facts with (security_invoker = true) as
select facts.*
from measures.facts, measures.watermark
where facts.recorded_in < watermark.folded_before or facts.number <= watermark.adopted_number;

-- Sums by unit and all below it. A slice is a set of tags, {form=COURIER} or none at all; the
-- folder keeps every subset of a fact's tags, so that a filter is a look-up.
create table measures.months (
  unit        ltree not null,
  measure     text not null,
  slice       text not null,
  month       date not null check (extract(day from month) = 1),
  occurrences bigint not null,
  quantity    numeric not null,
  primary key (unit, measure, slice, month)
) with (fillfactor = 80);

-- The same by day, for the root and the two levels below it.
create table measures.days (
  unit        ltree not null check (nlevel(unit) <= 2),
  measure     text not null,
  slice       text not null,
  day         date not null,
  occurrences bigint not null,
  quantity    numeric not null,
  primary key (unit, measure, slice, day)
) with (fillfactor = 80);

create function measures.slices(tags text[]) returns setof text
  language sql immutable parallel safe
begin atomic
  select array_to_string(
           array(select tags[place] from generate_subscripts(tags, 1) as place
                 where mask & (1 << (place - 1)) <> 0 order by place), '&')
  from generate_series(0, (1 << cardinality(tags)) - 1) as mask;
end;

create function measures.ancestors(unit ltree) returns setof ltree
  language sql immutable parallel safe
begin atomic
  select subpath(unit, 0, depth) from generate_series(0, nlevel(unit)) as depth;
end;

-- Each nightly comparison of the rollups with the facts.
create table measures.reconciliations (
  number      bigint generated always as identity primary key,
  ran_at      timestamptz not null,
  facts       bigint not null,
  cells       bigint not null,
  differences bigint not null check (differences >= 0),
  example     text,
  check ((differences = 0) = (example is null))
);
