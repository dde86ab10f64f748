alter table identity.accounts
  drop column phone,
  alter column phone_sealed set not null,
  alter column phone_index set not null,
  add constraint accounts_phone_index_length check (length(phone_index) = 16);

alter table identity.sign_in_codes
  drop column phone,
  add primary key (phone_index),
  add constraint sign_in_codes_phone_index_length check (length(phone_index) = 16);

-- Writes the rows anew, without what was dropped.
cluster identity.accounts using accounts_pkey;
cluster identity.sign_in_codes using sign_in_codes_pkey;
alter table identity.accounts set without cluster;
alter table identity.sign_in_codes set without cluster;
