-- Who runs the platform or its accounts does not check what was done with it, and the other way round: nobody holds
-- both kinds of duty at the same time, anywhere.
alter table identity.grants add constraint grants_duties_apart
  exclude using gist (account_id with =, (case when role = 'AUDITOR' then 1 else 2 end) with <>)
  where (role in ('AUDITOR', 'ADMINISTRATOR', 'OPERATOR'));

create index accounts_name_idx on identity.accounts (name);
create index audit_account_idx on identity.audit (account_id, number);
