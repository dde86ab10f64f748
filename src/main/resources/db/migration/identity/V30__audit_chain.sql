-- The audit is sealed row by row and chained (docs/adr/0045-audit-chain.md). Right after this file and in its
-- transaction, rows of an older version get their seals and places (vault.OlderRows); V31 closes the table again.
drop trigger audit_append_only on identity.audit;
alter table identity.audit add column seal bytea check (length(seal) = 32);

-- The order in which rows were linked. A link proves the seal of its row and the link before it.
create table identity.audit_links (
  place  bigint primary key check (place > 0),
  number bigint not null constraint audit_links_number_unique unique,
  link   bytea not null check (length(link) = 32)
);
create trigger audit_links_append_only before update or delete on identity.audit_links
  for each row execute function identity.refuse_change();
create trigger audit_links_no_truncate before truncate on identity.audit_links
  for each statement execute function identity.refuse_change();

-- Rows that were committed a moment ago and wait for their place.
create table identity.audit_unlinked (
  number bigint primary key
);
