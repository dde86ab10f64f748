alter table founding.foundings drop column contact_phone, alter column contact_phone_sealed set not null;
alter table founding.calls drop column contact_phone;

-- Writes the rows anew, without what was dropped.
cluster founding.foundings using foundings_pkey;
cluster founding.calls using calls_pkey;
alter table founding.foundings set without cluster;
alter table founding.calls set without cluster;
