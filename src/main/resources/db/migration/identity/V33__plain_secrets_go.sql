alter table identity.authenticators drop column secret, alter column secret_sealed set not null;
cluster identity.authenticators using authenticators_pkey;
alter table identity.authenticators set without cluster;
