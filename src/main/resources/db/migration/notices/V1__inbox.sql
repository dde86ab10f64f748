create schema notices;

create table notices.messages (
  id        uuid primary key,
  recipient uuid not null,
  title     text not null check (title <> ''),
  body      text not null,
  link      text not null check (link like '/%'),
  sent_at   timestamptz not null,
  read_at   timestamptz,
  -- What the message is about: telling the same thing twice stores it once.
  once_key  text not null,
  constraint messages_once unique (recipient, once_key)
);
create index messages_recipient_idx on notices.messages (recipient, sent_at desc);

-- A message is its recipient's alone. Writing is open: the platform's code decides who is told.
alter table notices.messages enable row level security;
alter table notices.messages force row level security;
create policy messages_of_recipient on notices.messages
  using (recipient = access.recipient() or '' = any (access.scopes()))
  with check (true);
