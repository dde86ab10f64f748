alter table identity.audit alter column seal set not null;
create trigger audit_append_only before update or delete on identity.audit
  for each row execute function identity.refuse_change();
