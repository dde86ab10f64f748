-- The keys' secrets go into the vault. Those that are there sign for a day at most, and a code in somebody's hand
-- lives for half a minute: they are dropped, and the first card opened after this makes a new one.
delete from card.keys;
alter table card.keys
  drop column secret,
  add column row_id uuid not null,
  add column secret_sealed bytea not null;
comment on column card.keys.secret_sealed is 'sealed CARD_KEY for row_id';
