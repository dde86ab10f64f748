-- Phones, identity numbers and what rosters hold move into the vault. Whatever stands in clear is sealed right
-- after this file and in its transaction, by those who implement vault.PlainText; V11 drops the empty columns.
alter table members.persons
  add column if not exists phone_sealed bytea,
  add column if not exists phone_index bytea constraint persons_phone_index_unique unique;

alter table members.identities
  add column if not exists national_id_sealed bytea,
  add column if not exists national_id_index bytea constraint identities_national_id_index_unique unique;
alter table members.identities alter column national_id drop not null;

alter table members.roster_files add column if not exists content_sealed bytea;
alter table members.roster_files alter column content drop not null;

alter table members.roster_rows
  add column if not exists cells_sealed       bytea,
  add column if not exists national_id_sealed bytea,
  add column if not exists national_id_index  bytea,
  add column if not exists phone_sealed       bytea,
  add column if not exists phone_index        bytea,
  add column if not exists person_index       bytea,
  -- The person whom the values of this row are sealed for: new_person_id as it was drawn.
  add column if not exists sealed_for         uuid;
alter table members.roster_rows alter column cells drop not null;
