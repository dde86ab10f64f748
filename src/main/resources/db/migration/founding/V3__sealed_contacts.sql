-- Phones of contacts move into the vault. Whatever stands in clear is sealed right after this file and in its
-- transaction (vault.OlderRows); V4 drops the empty columns.
alter table founding.foundings
  add column contact_phone_sealed bytea,
  alter column contact_phone drop not null;
comment on column founding.foundings.contact_phone_sealed is 'sealed PHONE for id';

alter table founding.calls
  -- What the phone is sealed for: a call has no other id.
  add column sealed_for uuid not null default gen_random_uuid(),
  add column contact_phone_sealed bytea;
comment on column founding.calls.contact_phone_sealed is 'sealed PHONE for sealed_for';
