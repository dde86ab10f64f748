-- Two more things that can happen to a unit: it goes up in another, or takes another in.
alter table organisations.unit_history drop constraint unit_history_change_check;
alter table organisations.unit_history add constraint unit_history_change_check
  check (change in ('FOUNDED', 'RENAMED', 'CHANGED', 'MOVED', 'CLOSED', 'MERGED', 'TOOK_IN'));
