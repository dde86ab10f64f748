-- Spring Session's two tables under our own names. Text instead of char(36): a comparison with char would not use the
-- index, since the driver sends varchar. Times are milliseconds since 1970, as Spring Session writes them.
create table identity.sessions (
  primary_id            text primary key,
  session_id            text not null constraint sessions_session_id_unique unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        text
);
create index sessions_expiry_time_idx on identity.sessions (expiry_time);
create index sessions_principal_name_idx on identity.sessions (principal_name);

create table identity.sessions_attributes (
  session_primary_id text not null references identity.sessions on delete cascade,
  attribute_name     text not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- Whatever changes a password or closes an account, on whichever way: nobody stays signed in.
create function identity.end_sessions() returns trigger language plpgsql as $$
begin
  delete from identity.sessions where principal_name = new.id::text;
  return null;
end $$;
create trigger accounts_end_sessions after update of password_hash, closed_at on identity.accounts
  for each row when (old.password_hash is distinct from new.password_hash or old.closed_at is distinct from new.closed_at)
  execute function identity.end_sessions();
