create schema identity;

create table identity.accounts (
  id            uuid primary key,
  phone         text not null constraint accounts_phone_unique unique check (phone ~ '^\+[0-9]{7,15}$'),
  name          text not null check (name <> ''),
  person_id     uuid constraint accounts_person_unique unique,
  password_hash text,
  opened_at     timestamptz not null default now(),
  closed_at     timestamptz
);

create table identity.grants (
  account_id uuid not null references identity.accounts,
  role       text not null,
  unit_path  ltree not null,
  line       text not null,
  granted_at timestamptz not null default clock_timestamp(),
  primary key (account_id, role, unit_path, line)
);
create index grants_unit_path_idx on identity.grants using gist (unit_path);

-- One living code a phone; a new one replaces it.
create table identity.sign_in_codes (
  phone      text primary key,
  code_hash  text not null,
  sent_at    timestamptz not null,
  expires_at timestamptz not null,
  attempts   int not null default 0
);

create table identity.audit (
  number     bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  account_id uuid not null,
  actor_name text not null,
  action     text not null,
  subject    text,
  details    text
);
create index audit_at_idx on identity.audit (at);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end $$;
create trigger audit_append_only before update or delete on identity.audit
  for each row execute function identity.refuse_change();
create trigger audit_no_truncate before truncate on identity.audit
  for each statement execute function identity.refuse_change();
