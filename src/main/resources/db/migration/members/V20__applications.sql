-- People who join at one place and hour, by a link and a QR code.
create table members.gatherings (
  id         uuid primary key,
  number     bigint generated always as identity constraint gatherings_number_unique unique,
  -- The link's secret: who has it may apply here, nothing else.
  token      text not null constraint gatherings_token_unique unique check (length(token) >= 20),
  unit_id    uuid not null,
  unit_path  ltree not null,
  line       text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  -- People without an employer's union go to the federation of their trade; else all join the unit.
  by_trade   boolean not null,
  place      text not null check (place <> ''),
  held_on    date not null,
  opened_by  text not null,
  opened_at  timestamptz not null,
  closes_at  timestamptz not null,
  closed_by  text,
  closed_at  timestamptz,
  constraint gatherings_closed check ((closed_by is null) = (closed_at is null)),
  constraint gatherings_window check (opened_at < closes_at)
);
create index gatherings_unit_path_idx on members.gatherings using gist (unit_path);

-- Somebody who asks to become a member. The identity number goes once the answer is given.
create table members.applications (
  id           uuid primary key,
  number       bigint generated always as identity constraint applications_number_unique unique,
  account_id   uuid not null,
  -- Whose inbox: the account, or the person once she is one.
  recipient    uuid not null,
  name         text not null check (name <> '' and length(name) <= 50),
  sealed_id    bytea,
  shown_id     text not null,
  unit_id      uuid not null,
  unit_path    ltree not null,
  line         text not null check (line in ('UNION', 'YOUTH', 'WOMEN')),
  occupation   text check (occupation in ('COURIER', 'RIDE_HAILING', 'FOOD_DELIVERY', 'DOMESTIC', 'GUARD',
                 'ESTATE_AGENT', 'SANITATION', 'LIVESTREAM')),
  gathering_id uuid references members.gatherings,
  -- The wording of the consent that was given (PIPL 29), and when.
  consent      text not null,
  consented_at timestamptz not null,
  state        text not null check (state in ('WAITING', 'ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  submitted_at timestamptz not null,
  due_on       date not null,
  question     text,
  answer       text,
  reason       text,
  decided_by   text,
  decided_at   timestamptz,
  person_id    uuid references members.persons,
  constraint applications_decided check ((decided_at is null) = (state in ('WAITING', 'ASKED'))),
  constraint applications_forget_the_id check ((sealed_id is null) = (decided_at is not null)),
  constraint applications_refused_with_reason check (state <> 'REFUSED' or reason <> ''),
  constraint applications_asked_with_question check (state <> 'ASKED' or question <> '')
);
create unique index applications_open_unique on members.applications (account_id, line)
  where state in ('WAITING', 'ASKED');
create index applications_unit_path_idx on members.applications using gist (unit_path);
create index applications_gathering_idx on members.applications (gathering_id);
create index applications_recipient_idx on members.applications (recipient);

alter table members.gatherings enable row level security;
alter table members.gatherings force row level security;
create policy gatherings_by_staff on members.gatherings
  using (unit_path <@ any ((select access.scopes())::ltree[]))
  with check (unit_path <@ any ((select access.scopes())::ltree[]));

alter table members.applications enable row level security;
alter table members.applications force row level security;
create policy applications_by_staff_or_self on members.applications
  using (unit_path <@ any ((select access.scopes())::ltree[]) or recipient = access.recipient());
