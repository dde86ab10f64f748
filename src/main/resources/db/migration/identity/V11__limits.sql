-- How much of a limit is used up, as one moment: when the bucket will be full again. The subject (a phone, an address,
-- a device) is kept as a digest only.
create table identity.limits (
  kind    text not null,
  subject bytea not null,
  full_at timestamptz not null,
  primary key (kind, subject)
);
create index limits_full_at_idx on identity.limits (full_at);

-- Browsers in which an account has signed in before: tries from them are counted apart, so that a stranger who uses up
-- a phone's tries cannot keep its owner out. The secret stands in the browser's cookie.
create table identity.known_devices (
  account_id  uuid not null references identity.accounts,
  secret_hash bytea not null,
  seen_at     timestamptz not null,
  proven_at   timestamptz,
  primary key (account_id, secret_hash)
);
create index known_devices_seen_at_idx on identity.known_devices (seen_at);

create or replace function identity.end_sessions() returns trigger language plpgsql as $$
begin
  delete from identity.sessions where principal_name = new.id::text;
  delete from identity.known_devices where account_id = new.id;
  return null;
end $$;
