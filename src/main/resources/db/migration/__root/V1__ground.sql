-- Extensions, the eyes of row-level security, and the tables of two libraries.

create extension if not exists ltree;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema access;

-- The subtrees that the current transaction's actor works for. Unset means none: fails closed.
create function access.scopes() returns ltree[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('qunxing.scopes', true), '')::ltree[], array[]::ltree[]);

-- The units of which the current actor is a member.
create function access.memberships() returns ltree[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('qunxing.memberships', true), '')::ltree[], array[]::ltree[]);

-- The current actor's person in the member register, or null.
create function access.person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('qunxing.person', true), '')::uuid;

-- The inbox of the current actor: the person, or the account of someone who is in no register.
create function access.recipient() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('qunxing.recipient', true), '')::uuid;

-- Whether the current actor works for this unit or one above it.
create function access.sees(unit_path ltree) returns boolean
  language sql stable parallel safe
  return coalesce(unit_path <@ any (access.scopes()), false);

-- Spring Modulith 2.1 event publication registry, schema v2.
create table event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);

-- db-scheduler 16.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc);
