-- A transfer has two sides and a person; who asks and who answers differs, and everybody sees how it stands.
-- Row security would hide everything from a migration, which acts for nobody.
select set_config('qunxing.scopes', '{""}', true);

alter table members.transfers
  add column line text check (line in ('UNION', 'YOUTH', 'WOMEN')),
  add column asked_by text not null default 'RECEIVING' check (asked_by in ('RECEIVING', 'GIVING', 'MEMBER')),
  add column why text,
  add column answer text,
  add column due_on date;
update members.transfers t
  set line = (select m.line from members.memberships m where m.id = t.membership_id),
      due_on = cast(t.proposed_at as date) + 15;
alter table members.transfers
  alter column line set not null,
  -- A roster, which asks for many at once, leaves the day to this.
  alter column due_on set default current_date + 15,
  alter column due_on set not null,
  drop constraint transfers_outcome_check,
  add constraint transfers_outcome_check
    check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'));
create index transfers_due_idx on members.transfers (due_on) where outcome is null;

-- Members who want to leave or retire: the unit records it; on the day named here it happens anyway.
create table members.departures (
  id            uuid primary key,
  number        bigint generated always as identity constraint departures_number_unique unique,
  person_id     uuid not null references members.persons,
  membership_id uuid not null references members.memberships,
  unit_path     ltree not null,
  line          text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  how           text not null check (how in ('LEFT', 'RETIRED')),
  asked_at      timestamptz not null,
  due_on        date not null,
  closed_at     timestamptz,
  outcome       text check (outcome in ('DONE', 'WITHDRAWN')),
  constraint departures_closed check ((closed_at is null) = (outcome is null))
);
create unique index departures_open_unique on members.departures (membership_id) where outcome is null;
create index departures_unit_path_idx on members.departures using gist (unit_path);
alter table members.departures enable row level security;
alter table members.departures force row level security;
create policy departures_by_staff_or_self on members.departures
  using (unit_path <@ any ((select access.scopes())::ltree[]) or person_id = access.person());
