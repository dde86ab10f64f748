-- Passkeys as WebAuthn describes a credential record (W3C Web Authentication, level 3, section 4). Only public keys.
create table identity.passkeys (
  credential_id      bytea primary key,
  handle             uuid not null constraint passkeys_handle_unique unique,
  account_id         uuid not null references identity.accounts,
  label              text not null check (label <> ''),
  public_key         bytea not null,
  signature_count    bigint not null,
  uv_initialized     boolean not null,
  transports         text not null,
  backup_eligible    boolean not null,
  backup_state       boolean not null,
  attestation_object bytea,
  client_data        bytea,
  created_at         timestamptz not null,
  last_used_at       timestamptz not null
);
create index passkeys_account_idx on identity.passkeys (account_id);

-- Whom the identity provider's subject is here, once a person has shown it.
create table identity.sso_links (
  issuer     text not null,
  subject    text not null,
  account_id uuid not null references identity.accounts,
  linked_at  timestamptz not null,
  primary key (issuer, subject)
);
create index sso_links_account_idx on identity.sso_links (account_id);
