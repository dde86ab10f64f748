create schema card;

-- Keys that sign codes. A key signs for a day and is forgotten when its last code is long dead.
create table card.keys (
  id      int generated always as identity primary key,
  secret  bytea not null check (length(secret) >= 32),
  made_at timestamptz not null
);

-- Codes that are out. Each may be used once, by anybody, on any node: the update decides.
create table card.codes (
  nonce         bigint primary key,
  membership_id uuid not null,
  person_id     uuid not null,
  slot          bigint not null,
  -- The same code for those who type it.
  digits        text not null constraint codes_digits_unique unique check (digits ~ '^[0-9]{8}$'),
  expires_at    timestamptz not null,
  used_at       timestamptz,
  used_by       uuid,
  constraint codes_used check ((used_at is null) = (used_by is null))
);
create index codes_expires_idx on card.codes (expires_at);

-- Codes that nobody had given out, so that nobody can guess on and on.
create table card.misses (
  account_id uuid not null,
  at         timestamptz not null
);
create index misses_account_idx on card.misses (account_id, at);
