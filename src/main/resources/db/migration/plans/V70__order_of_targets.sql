-- Where somebody put a target among those of its initiative; null while it stands where the text has it.
alter table plans.indicators add column position int;
