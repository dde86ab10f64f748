-- A data key that nothing is sealed with any more is destroyed; its number is never given again.
alter table vault.keys
  alter column wrapped drop not null,
  add constraint keys_destroyed check ((state = 'RETIRED') = (wrapped is null));
