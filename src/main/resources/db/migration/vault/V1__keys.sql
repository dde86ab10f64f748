create schema vault;

-- The keys of the vault, each wrapped by the master key, which is never stored here.
create table vault.keys (
  -- Stands in each ciphertext that was sealed with it.
  id           int primary key check (id between 1 and 65535),
  kind         text not null check (kind in ('DATA', 'INDEX')),
  -- An index key serves one purpose for ever; a data key serves all, until the next one is made.
  purpose      text,
  algorithm    text not null,
  state        text not null check (state in ('ACTIVE', 'RETIRING', 'RETIRED')),
  wrapped      bytea not null,
  -- Tells the master key that wraps it from another, without telling the key.
  master_check bytea not null check (length(master_check) = 8),
  made_at      timestamptz not null default clock_timestamp(),
  retired_at   timestamptz,
  constraint keys_purpose_of_index check ((kind = 'INDEX') = (purpose is not null)),
  constraint keys_index_stays check (kind = 'DATA' or state = 'ACTIVE'),
  constraint keys_retired_when check ((state = 'RETIRED') = (retired_at is not null))
);
create unique index keys_active_unique on vault.keys (kind) where kind = 'DATA' and state = 'ACTIVE';
create unique index keys_purpose_unique on vault.keys (purpose) where kind = 'INDEX';
