-- A roster may be taken back within a day: all its rows as one act, except those that were used since.
alter table members.rosters
  add column undone_by text,
  add column undone_at timestamptz,
  drop constraint rosters_state_check,
  add constraint rosters_state_check check (state in
    ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE')),
  add constraint rosters_undone check ((state in ('UNDOING', 'UNDONE')) <= (undone_by is not null));
drop index if exists members.rosters_state_idx;
create index rosters_state_idx on members.rosters (state)
  where state in ('UPLOADED', 'CHECKING', 'APPLYING', 'UNDOING');

-- Why this row stayed when the others were taken back.
alter table members.roster_rows add column kept text;

-- What persons who were registered already were like before the roster: enough to give back what it took.
-- No personal values: of each only whether it stood there, since a roster fills blanks and changes nothing else.
create table members.roster_changes (
  roster_id      uuid not null references members.rosters on delete cascade,
  person_id      uuid not null references members.persons,
  had_id         boolean not null,
  had_phone      boolean not null,
  had_sex        boolean not null,
  had_birth      boolean not null,
  had_occupation boolean not null,
  groups         text[] not null,
  home           ltree not null,
  -- The version that the roster left behind; a later one tells of a later change.
  version_after  int not null,
  primary key (roster_id, person_id)
);
create index roster_changes_person_idx on members.roster_changes (person_id);
alter table members.roster_changes enable row level security;
alter table members.roster_changes force row level security;
create policy roster_changes_with_the_roster on members.roster_changes
  using (roster_id in (select id from members.rosters));

-- Who was registered by mistake goes; the tables that might speak of her are asked by person.
create index if not exists applications_person_idx on members.applications (person_id) where person_id is not null;
create index if not exists departures_person_idx on members.departures (person_id);
create index if not exists departures_membership_idx on members.departures (membership_id);
create index if not exists transfers_membership_idx on members.transfers (membership_id);
create index if not exists merges_gone_idx on members.merges (gone_id);
create index if not exists distinct_pairs_high_idx on members.distinct_pairs (high);
