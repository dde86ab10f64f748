table identity.accounts
  id uuid not null
  phone text not null
  name text not null
  person_id uuid
  password_hash text
  opened_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
  constraint accounts_name_check CHECK ((name <> ''::text))
  constraint accounts_phone_check CHECK ((phone ~ '^\+[0-9]{7,15}$'::text))
  constraint accounts_pkey PRIMARY KEY (id)
  constraint accounts_person_unique UNIQUE (person_id)
  constraint accounts_phone_unique UNIQUE (phone)

table identity.audit
  number bigint not null identity
  at timestamp with time zone not null default clock_timestamp()
  account_id uuid not null
  actor_name text not null
  action text not null
  subject text
  details text
  constraint audit_pkey PRIMARY KEY (number)
  CREATE INDEX audit_at_idx ON identity.audit USING btree (at)
  CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON identity.audit FOR EACH ROW EXECUTE FUNCTION identity.refuse_change()
  CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON identity.audit FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_change()

table identity.grants
  account_id uuid not null
  role text not null
  unit_path ltree not null
  line text not null
  granted_at timestamp with time zone not null default clock_timestamp()
  constraint grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  constraint grants_pkey PRIMARY KEY (account_id, role, unit_path, line)
  CREATE INDEX grants_unit_path_idx ON identity.grants USING gist (unit_path)

table identity.sign_in_codes
  phone text not null
  code_hash text not null
  sent_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  attempts integer not null default 0
  constraint sign_in_codes_pkey PRIMARY KEY (phone)

table notices.messages [row security, forced]
  id uuid not null
  recipient uuid not null
  title text not null
  body text not null
  link text not null
  sent_at timestamp with time zone not null
  read_at timestamp with time zone
  once_key text not null
  constraint messages_link_check CHECK ((link ~~ '/%'::text))
  constraint messages_title_check CHECK ((title <> ''::text))
  constraint messages_pkey PRIMARY KEY (id)
  constraint messages_once UNIQUE (recipient, once_key)
  CREATE INDEX messages_recipient_idx ON notices.messages USING btree (recipient, sent_at DESC)
  policy messages_of_recipient using ((recipient = access.recipient()) OR (''::ltree = ANY (access.scopes()))) check true

table public.event_publication
  id uuid not null
  listener_id text not null
  event_type text not null
  serialized_event text not null
  publication_date timestamp with time zone not null
  completion_date timestamp with time zone
  status text
  completion_attempts integer
  last_resubmission_date timestamp with time zone
  constraint event_publication_pkey PRIMARY KEY (id)
  CREATE INDEX event_publication_by_completion_date_idx ON public.event_publication USING btree (completion_date)
  CREATE INDEX event_publication_serialized_event_hash_idx ON public.event_publication USING hash (serialized_event)

table public.scheduled_tasks
  task_name text not null
  task_instance text not null
  task_data bytea
  execution_time timestamp with time zone not null
  picked boolean not null
  picked_by text
  last_success timestamp with time zone
  last_failure timestamp with time zone
  consecutive_failures integer
  last_heartbeat timestamp with time zone
  version bigint not null
  priority smallint
  state text
  constraint scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
  CREATE INDEX scheduled_tasks_execution_time_idx ON public.scheduled_tasks USING btree (execution_time)
  CREATE INDEX scheduled_tasks_last_heartbeat_idx ON public.scheduled_tasks USING btree (last_heartbeat)
  CREATE INDEX scheduled_tasks_priority_execution_time_idx ON public.scheduled_tasks USING btree (priority DESC, execution_time)


CREATE OR REPLACE FUNCTION access.memberships()
 RETURNS ltree[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('qunxing.memberships'::text, true), ''::text))::ltree[], ARRAY[]::ltree[])

CREATE OR REPLACE FUNCTION access.person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('qunxing.person'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION access.recipient()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('qunxing.recipient'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION access.scopes()
 RETURNS ltree[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('qunxing.scopes'::text, true), ''::text))::ltree[], ARRAY[]::ltree[])

CREATE OR REPLACE FUNCTION access.sees(unit_path ltree)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((unit_path <@ ANY (access.scopes())), false)

CREATE OR REPLACE FUNCTION identity.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit is append-only';
end $function$
