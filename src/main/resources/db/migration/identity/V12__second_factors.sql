-- One authenticator app an account (RFC 6238). It counts from the moment that a first code was shown.
create table identity.authenticators (
  account_id   uuid primary key references identity.accounts,
  secret       bytea not null,
  confirmed_at timestamptz,
  last_step    bigint not null default 0
);

create table identity.recovery_codes (
  account_id uuid not null references identity.accounts,
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
