-- What is sealed, as what and for which row: bin/rotate-keys goes by these comments (docs/engines/vault.md).
comment on column members.persons.phone_sealed is 'sealed PHONE for id';
comment on column members.identities.national_id_sealed is 'sealed NATIONAL_ID for person_id';
comment on column members.applications.sealed_id is 'sealed NATIONAL_ID for id';
comment on column members.roster_files.content_sealed is 'sealed ROSTER_FILE for roster_id part piece';
comment on column members.roster_rows.cells_sealed is 'sealed ROSTER_ROW for membership_id';
comment on column members.roster_rows.national_id_sealed is 'sealed NATIONAL_ID for sealed_for';
comment on column members.roster_rows.phone_sealed is 'sealed PHONE for sealed_for';
