-- Two more things that can happen to a unit: a part of it becomes a unit of its own, or it is dissolved.
alter table organisations.unit_history drop constraint unit_history_change_check;
alter table organisations.unit_history add constraint unit_history_change_check
  check (change in ('FOUNDED', 'RENAMED', 'CHANGED', 'MOVED', 'CLOSED', 'MERGED', 'TOOK_IN', 'SPLIT_OFF', 'SPLIT_FROM', 'DISSOLVED'));
