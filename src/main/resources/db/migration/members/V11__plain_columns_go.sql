-- Everything is sealed. Dropping a column leaves its values in the rows until they are written anew, and index and
-- statistics have theirs: the first go with the rewriting below, the others with the column.
alter table members.persons
  drop column phone,
  add constraint persons_phone_sealed_and_found check ((phone_sealed is null) = (phone_index is null)),
  add constraint persons_phone_index_length check (length(phone_index) = 16);

alter table members.identities
  drop column national_id,
  alter column national_id_sealed set not null,
  alter column national_id_index set not null,
  add constraint identities_national_id_index_length check (length(national_id_index) = 16);

alter table members.roster_files
  drop column content,
  alter column content_sealed set not null;

alter table members.roster_rows
  drop column cells,
  drop column national_id,
  drop column phone,
  drop column person_key,
  alter column cells_sealed set not null,
  alter column sealed_for set not null,
  add constraint roster_rows_national_id_sealed_and_found
    check ((national_id_sealed is null) = (national_id_index is null)),
  add constraint roster_rows_phone_sealed_and_found check ((phone_sealed is null) = (phone_index is null));
create index roster_rows_person_index_idx on members.roster_rows (roster_id, person_index, line);
create index roster_rows_phone_index_idx on members.roster_rows (roster_id, phone_index);

cluster members.persons using persons_pkey;
cluster members.identities using identities_pkey;
cluster members.roster_files using roster_files_pkey;
cluster members.roster_rows using roster_rows_pkey;
alter table members.persons set without cluster;
alter table members.identities set without cluster;
alter table members.roster_files set without cluster;
alter table members.roster_rows set without cluster;
