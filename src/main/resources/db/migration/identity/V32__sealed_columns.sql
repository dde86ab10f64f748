-- What is sealed, as what and for which row: bin/rotate-keys goes by these comments (docs/engines/vault.md).
comment on column identity.accounts.phone_sealed is 'sealed PHONE for id';

-- Secrets of authenticator apps move into the vault, right after this file and in its transaction; V33 drops the
-- empty column.
alter table identity.authenticators add column secret_sealed bytea;
comment on column identity.authenticators.secret_sealed is 'sealed TOTP_SECRET for account_id';
alter table identity.authenticators alter column secret drop not null;
