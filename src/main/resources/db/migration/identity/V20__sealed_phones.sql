-- Phones of accounts move into the vault. Whatever stands in clear is sealed right after this file and in its
-- transaction (vault.PlainText); V21 drops the empty column.
alter table identity.accounts
  add column if not exists phone_sealed bytea,
  add column if not exists phone_index bytea constraint accounts_phone_index_unique unique;
alter table identity.accounts alter column phone drop not null;

-- A code is known by the blind index of its phone. Codes live for five minutes: those on their way are sent anew.
delete from identity.sign_in_codes;
alter table identity.sign_in_codes add column if not exists phone_index bytea;
