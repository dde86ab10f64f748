table activities.activities [row security, forced]
  id uuid not null
  number text not null
  series text
  unit_path ltree not null
  unit_name text not null
  line text not null
  kind text not null
  title text not null
  description text not null
  place text not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  sign_up_until timestamp with time zone not null
  audience ltree not null
  groups text[] not null default '{}'::text[]
  takes text not null
  capacity integer
  seats_taken integer not null default 0
  cost numeric(14,2) not null default 0
  contact text not null
  state text not null
  return_note text
  submitted_by uuid
  summary text
  attendance_code text not null
  version integer not null default 0
  created_at timestamp with time zone not null
  published_at timestamp with time zone
  completed_at timestamp with time zone
  constraint activities_capacity CHECK (((capacity IS NULL) OR (seats_taken <= capacity)))
  constraint activities_capacity_check CHECK ((capacity > 0))
  constraint activities_cost_check CHECK ((cost >= (0)::numeric))
  constraint activities_seats_taken_check CHECK ((seats_taken >= 0))
  constraint activities_takes_check CHECK ((takes = ANY (ARRAY['PERSONS'::text, 'UNITS'::text])))
  constraint activities_times CHECK (((starts_at < ends_at) AND (sign_up_until <= ends_at)))
  constraint activities_title_check CHECK ((title <> ''::text))
  constraint activities_pkey PRIMARY KEY (id)
  constraint activities_number_unique UNIQUE (number)
  CREATE INDEX activities_open_idx ON activities.activities USING btree (state, starts_at)
  CREATE INDEX activities_unit_path_idx ON activities.activities USING gist (unit_path)
  policy activities_seen using (access.sees(unit_path) OR (state = ANY (ARRAY['PUBLISHED'::text, 'COMPLETED'::text, 'CANCELLED'::text])))

table activities.feedback [row security, forced]
  activity_id uuid not null
  person_id uuid not null
  unit_path ltree not null
  satisfied boolean not null
  comment text not null
  given_at timestamp with time zone not null
  constraint feedback_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activities.activities(id)
  constraint feedback_pkey PRIMARY KEY (activity_id, person_id)
  policy feedback_seen using (access.sees(unit_path) OR (person_id = access.person()))

table activities.feeds
  person_id uuid not null
  token text not null
  constraint feeds_pkey PRIMARY KEY (person_id)
  constraint feeds_token_unique UNIQUE (token)

table activities.photos
  id uuid not null
  activity_id uuid not null
  caption text not null
  type text not null
  content bytea not null
  added_at timestamp with time zone not null
  constraint photos_type_check CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text])))
  constraint photos_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activities.activities(id)
  constraint photos_pkey PRIMARY KEY (id)
  CREATE INDEX photos_activity_idx ON activities.photos USING btree (activity_id)

table activities.sign_ups [row security, forced]
  id uuid not null
  activity_id uuid not null
  unit_path ltree not null
  person_id uuid
  name text not null
  from_unit ltree not null
  from_name text not null
  seats integer not null
  state text not null
  turn bigint not null identity
  signed_up_at timestamp with time zone not null
  came integer not null default 0
  came_at timestamp with time zone
  constraint sign_ups_came_check CHECK ((came >= 0))
  constraint sign_ups_seats_check CHECK (((seats >= 1) AND (seats <= 500)))
  constraint sign_ups_state_check CHECK ((state = ANY (ARRAY['CONFIRMED'::text, 'WAITING'::text, 'CANCELLED'::text])))
  constraint sign_ups_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activities.activities(id)
  constraint sign_ups_pkey PRIMARY KEY (id)
  CREATE INDEX sign_ups_person_idx ON activities.sign_ups USING btree (person_id)
  CREATE INDEX sign_ups_waiting_idx ON activities.sign_ups USING btree (activity_id, turn) WHERE (state = 'WAITING'::text)
  CREATE UNIQUE INDEX sign_ups_person_once ON activities.sign_ups USING btree (activity_id, person_id) WHERE ((person_id IS NOT NULL) AND (state <> 'CANCELLED'::text))
  CREATE UNIQUE INDEX sign_ups_unit_once ON activities.sign_ups USING btree (activity_id, from_unit) WHERE ((person_id IS NULL) AND (state <> 'CANCELLED'::text))
  policy sign_ups_seen using (access.sees(unit_path) OR (person_id = access.person()) OR access.sees(from_unit))

table burden.sendings
  route text not null
  level text not null
  month date not null
  times bigint not null
  constraint sendings_level_check CHECK ((level = ANY (ARRAY['VISITOR'::text, 'MEMBER'::text, 'CADRE'::text, 'OFFICER'::text])))
  constraint sendings_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint sendings_times_check CHECK ((times > 0))
  constraint sendings_pkey PRIMARY KEY (month, route, level)

table calendar.exceptional_days
  day date not null
  year integer not null
  kind text not null
  name text not null
  source text not null
  constraint exceptional_days_kind CHECK ((kind = ANY (ARRAY['HOLIDAY'::text, 'WORKING'::text])))
  constraint exceptional_days_name_check CHECK ((name <> ''::text))
  constraint exceptional_days_source_check CHECK ((source <> ''::text))
  constraint exceptional_days_working CHECK (((kind = 'HOLIDAY'::text) OR (EXTRACT(isodow FROM day) >= (6)::numeric)))
  constraint exceptional_days_year CHECK (((EXTRACT(year FROM day) = ((year - 1))::numeric) OR (EXTRACT(year FROM day) = (year)::numeric)))
  constraint exceptional_days_year_check CHECK (((year >= 1949) AND (year <= 2200)))
  constraint exceptional_days_pkey PRIMARY KEY (day)
  CREATE INDEX exceptional_days_year_idx ON calendar.exceptional_days USING btree (year)

table demo.people
  person_id uuid not null
  number bigint not null
  name text not null
  home ltree not null
  constraint people_pkey PRIMARY KEY (person_id)

table demo.steps
  step text not null
  done_at timestamp with time zone not null default clock_timestamp()
  constraint steps_pkey PRIMARY KEY (step)

table founding.elected [row security, forced]
  founding_id uuid not null
  place integer not null
  name text not null
  post text not null
  sex text not null
  relative boolean not null
  votes integer not null
  constraint elected_name_check CHECK ((name <> ''::text))
  constraint elected_place_check CHECK (((place >= 1) AND (place <= 60)))
  constraint elected_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])))
  constraint elected_votes_check CHECK ((votes >= 0))
  constraint elected_founding_id_fkey FOREIGN KEY (founding_id) REFERENCES founding.foundings(id)
  constraint elected_pkey PRIMARY KEY (founding_id, place)
  policy elected_with_their_founding using (EXISTS ( SELECT 1
   FROM founding.foundings f
  WHERE (f.id = elected.founding_id))) check (EXISTS ( SELECT 1
   FROM founding.foundings f
  WHERE (f.id = elected.founding_id)))

table founding.foundings [row security, forced]
  id uuid not null
  number text not null
  unit_path ltree not null
  upper_id uuid not null
  applicant uuid not null
  handed_in_by uuid not null
  on_behalf boolean not null
  state text not null
  credit_code text not null
  code_proof text
  employer_name text not null
  headcount integer not null
  industry text not null
  new_form boolean not null
  employer_head text not null
  union_name text not null
  committee_form text not null
  members integer not null
  women integer not null
  years integer not null
  contact_name text not null
  contact_position text not null
  contact_phone text not null
  note text
  applied_on date not null
  approved_on date
  approval_number text
  meeting_on date
  entitled integer
  present integer
  ballots integer
  filed_on date
  certificate_number text
  issued_on date
  legal_representative text
  union_code text
  unit_id uuid
  version integer not null default 0
  constraint foundings_approved CHECK (((state <> ALL (ARRAY['APPROVED'::text, 'REPORTED'::text, 'RESULT_RETURNED'::text, 'FILED'::text, 'CERTIFIED'::text])) OR (approved_on IS NOT NULL)))
  constraint foundings_certified CHECK (((state = 'CERTIFIED'::text) = ((certificate_number IS NOT NULL) AND (issued_on IS NOT NULL) AND (unit_id IS NOT NULL))))
  constraint foundings_check CHECK (((women >= 0) AND (women <= members)))
  constraint foundings_committee_form_check CHECK ((committee_form = ANY (ARRAY['OWN'::text, 'JOINT'::text, 'ORGANISER'::text])))
  constraint foundings_contact_name_check CHECK ((contact_name <> ''::text))
  constraint foundings_contact_phone_check CHECK ((contact_phone <> ''::text))
  constraint foundings_credit_code_check CHECK ((length(credit_code) = 18))
  constraint foundings_employer_head_check CHECK ((employer_head <> ''::text))
  constraint foundings_employer_name_check CHECK ((employer_name <> ''::text))
  constraint foundings_headcount_check CHECK (((headcount >= 1) AND (headcount <= 10000000)))
  constraint foundings_members_check CHECK ((members >= 1))
  constraint foundings_reported CHECK (((state <> ALL (ARRAY['REPORTED'::text, 'FILED'::text, 'CERTIFIED'::text])) OR ((meeting_on IS NOT NULL) AND (entitled > 0) AND (present <= entitled) AND (ballots <= present))))
  constraint foundings_state_check CHECK ((state = ANY (ARRAY['APPLIED'::text, 'RETURNED'::text, 'APPROVED'::text, 'REPORTED'::text, 'RESULT_RETURNED'::text, 'FILED'::text, 'CERTIFIED'::text, 'WITHDRAWN'::text])))
  constraint foundings_union_name_check CHECK ((union_name <> ''::text))
  constraint foundings_years_check CHECK ((years = ANY (ARRAY[3, 5])))
  constraint foundings_pkey PRIMARY KEY (id)
  constraint foundings_certificate_unique UNIQUE (certificate_number)
  constraint foundings_number_unique UNIQUE (number)
  CREATE INDEX foundings_applicant_idx ON founding.foundings USING btree (applicant)
  CREATE INDEX foundings_unit_path_idx ON founding.foundings USING gist (unit_path)
  CREATE UNIQUE INDEX foundings_one_open ON founding.foundings USING btree (credit_code) WHERE (state <> ALL (ARRAY['CERTIFIED'::text, 'WITHDRAWN'::text]))
  policy foundings_by_both_sides using (access.sees(unit_path) OR (applicant = access.recipient())) check (access.sees(unit_path) OR (applicant = access.recipient()))

table founding.partners [row security, forced]
  founding_id uuid not null
  place integer not null
  credit_code text not null
  name text not null
  headcount integer not null
  constraint partners_credit_code_check CHECK ((length(credit_code) = 18))
  constraint partners_headcount_check CHECK ((headcount >= 1))
  constraint partners_name_check CHECK ((name <> ''::text))
  constraint partners_place_check CHECK (((place >= 1) AND (place <= 20)))
  constraint partners_founding_id_fkey FOREIGN KEY (founding_id) REFERENCES founding.foundings(id)
  constraint partners_pkey PRIMARY KEY (founding_id, place)
  policy partners_with_their_founding using (EXISTS ( SELECT 1
   FROM founding.foundings f
  WHERE (f.id = partners.founding_id))) check (EXISTS ( SELECT 1
   FROM founding.foundings f
  WHERE (f.id = partners.founding_id)))

table founding.steps [row security, forced]
  number bigint not null identity
  founding_id uuid not null
  at timestamp with time zone not null
  actor_name text not null
  step text not null
  note text
  constraint steps_founding_id_fkey FOREIGN KEY (founding_id) REFERENCES founding.foundings(id)
  constraint steps_pkey PRIMARY KEY (number)
  CREATE INDEX steps_founding_idx ON founding.steps USING btree (founding_id, number)
  policy steps_with_their_founding using (EXISTS ( SELECT 1
   FROM founding.foundings f
  WHERE (f.id = steps.founding_id))) check (EXISTS ( SELECT 1
   FROM founding.foundings f
  WHERE (f.id = steps.founding_id)))

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

table measures.days
  unit ltree not null
  measure text not null
  slice text not null
  day date not null
  occurrences bigint not null
  quantity numeric not null
  constraint days_unit_check CHECK ((nlevel(unit) <= 2))
  constraint days_pkey PRIMARY KEY (unit, measure, slice, day)

table measures.facts [row security, forced]
  number bigint not null identity
  recorded_in xid8 not null default pg_current_xact_id()
  recorded_at timestamp with time zone not null default clock_timestamp()
  measure text not null
  unit_path ltree not null
  day date not null
  occurrences smallint not null
  quantity numeric not null
  tags text[] not null
  subject text not null
  link text not null
  correction text
  constraint facts_check CHECK (((occurrences = 1) OR (correction IS NOT NULL)))
  constraint facts_correction_check CHECK ((correction <> ''::text))
  constraint facts_link_check CHECK ((link ~~ '/%'::text))
  constraint facts_occurrences_check CHECK (((occurrences >= '-1'::integer) AND (occurrences <= 1)))
  constraint facts_tags_check CHECK ((cardinality(tags) <= 3))
  constraint facts_pkey PRIMARY KEY (recorded_in, number)
  CREATE INDEX facts_measure_day_idx ON measures.facts USING btree (measure, day)
  policy facts_recorded check true
  policy facts_seen using (unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[]))

table measures.months
  unit ltree not null
  measure text not null
  slice text not null
  month date not null
  occurrences bigint not null
  quantity numeric not null
  constraint months_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint months_pkey PRIMARY KEY (unit, measure, slice, month)

table measures.reconciliations
  number bigint not null identity
  ran_at timestamp with time zone not null
  facts bigint not null
  cells bigint not null
  differences bigint not null
  example text
  constraint reconciliations_check CHECK (((differences = 0) = (example IS NULL)))
  constraint reconciliations_differences_check CHECK ((differences >= 0))
  constraint reconciliations_pkey PRIMARY KEY (number)

table measures.watermark
  single boolean not null default true
  adopted_number bigint not null default 0
  folded_before xid8 not null
  as_of timestamp with time zone not null
  constraint watermark_single_check CHECK (single)
  constraint watermark_pkey PRIMARY KEY (single)

table members.identities [row security, forced]
  person_id uuid not null
  national_id text not null
  constraint identities_national_id_check CHECK ((length(national_id) = 18))
  constraint identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint identities_pkey PRIMARY KEY (person_id)
  constraint identities_national_id_unique UNIQUE (national_id)
  policy identities_with_the_person using (EXISTS ( SELECT 1
   FROM members.persons p
  WHERE (p.id = identities.person_id)))

table members.memberships [row security, forced]
  id uuid not null
  number bigint not null identity
  person_id uuid not null
  unit_id uuid not null
  unit_path ltree not null
  line text not null
  joined_on date not null
  joined_how text not null
  left_on date
  left_how text
  counted_at ltree not null
  counted_as text
  recorded_at timestamp with time zone not null
  constraint memberships_end_after_begin CHECK ((left_on >= joined_on))
  constraint memberships_end_has_reason CHECK (((left_on IS NULL) = (left_how IS NULL)))
  constraint memberships_joined_how_check CHECK ((joined_how = ANY (ARRAY['REGISTERED'::text, 'IMPORTED'::text, 'TRANSFERRED'::text])))
  constraint memberships_left_how_check CHECK ((left_how = ANY (ARRAY['LEFT'::text, 'RETIRED'::text, 'TRANSFERRED'::text, 'UNDONE'::text])))
  constraint memberships_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint memberships_pkey PRIMARY KEY (id)
  constraint memberships_number_unique UNIQUE (number)
  CREATE INDEX memberships_person_idx ON members.memberships USING btree (person_id)
  CREATE INDEX memberships_unit_idx ON members.memberships USING btree (unit_id) WHERE (left_on IS NULL)
  CREATE INDEX memberships_unit_path_idx ON members.memberships USING gist (unit_path)
  CREATE UNIQUE INDEX memberships_living_unique ON members.memberships USING btree (person_id, line) WHERE (left_on IS NULL)
  policy memberships_by_staff_or_self using (COALESCE((unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])), false) OR (person_id = access.person())) check (unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[]))

table members.persons [row security, forced]
  id uuid not null
  number bigint not null identity
  name text not null
  phone text
  sex text
  born_on date
  groups text[] not null default '{}'::text[]
  occupation text
  unit_path ltree not null
  registered_at timestamp with time zone not null
  version integer not null default 0
  constraint persons_groups_known CHECK ((groups <@ ARRAY['MIGRANT_WORKER'::text, 'NEW_FORM'::text, 'MODEL_WORKER'::text, 'IN_DIFFICULTY'::text, 'SINGLE'::text, 'WOMAN_WORKER'::text]))
  constraint persons_name_check CHECK (((name <> ''::text) AND (length(name) <= 50)))
  constraint persons_occupation_check CHECK ((occupation = ANY (ARRAY['COURIER'::text, 'RIDE_HAILING'::text, 'FOOD_DELIVERY'::text, 'DOMESTIC'::text, 'GUARD'::text, 'ESTATE_AGENT'::text, 'SANITATION'::text, 'LIVESTREAM'::text])))
  constraint persons_occupation_in_group CHECK (((occupation IS NULL) OR ('NEW_FORM'::text = ANY (groups))))
  constraint persons_phone_check CHECK ((phone ~ '^\+[0-9]{7,15}$'::text))
  constraint persons_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])))
  constraint persons_pkey PRIMARY KEY (id)
  constraint persons_number_unique UNIQUE (number)
  constraint persons_phone_unique UNIQUE (phone)
  CREATE INDEX persons_name_idx ON members.persons USING btree (name COLLATE "C", number)
  CREATE INDEX persons_unit_path_idx ON members.persons USING gist (unit_path)
  policy persons_by_staff_or_self using (COALESCE((unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])), false) OR (id = access.person()) OR (EXISTS ( SELECT 1
   FROM members.memberships m
  WHERE ((m.person_id = persons.id) AND (m.unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])))))) check ((unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])) OR (id = access.person()))

table members.roster_files [row security, forced]
  roster_id uuid not null
  piece integer not null
  content bytea not null
  constraint roster_files_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES members.rosters(id) ON DELETE CASCADE
  constraint roster_files_pkey PRIMARY KEY (roster_id, piece)
  policy roster_files_with_the_roster using (roster_id IN ( SELECT rosters.id
   FROM members.rosters))

table members.roster_rows [row security, forced]
  roster_id uuid not null
  row_no integer not null
  cells text[] not null
  problems text[] not null
  name text
  national_id text
  phone text
  sex text
  born_on date
  groups text[] not null default '{}'::text[]
  occupation text
  unit_id uuid
  unit_path ltree
  unit_name text
  line text
  joined_on date
  person_key text
  new_person_id uuid not null
  membership_id uuid not null
  conflicts text[] not null default '{}'::text[]
  person_id uuid
  living_id uuid
  action text
  constraint roster_rows_action_check CHECK ((action = ANY (ARRAY['JOIN'::text, 'TRANSFER'::text, 'PROPOSE'::text, 'COMPLETE'::text])))
  constraint roster_rows_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES members.rosters(id) ON DELETE CASCADE
  constraint roster_rows_pkey PRIMARY KEY (roster_id, row_no)
  CREATE INDEX roster_rows_person_key_idx ON members.roster_rows USING btree (roster_id, person_key, line)
  CREATE INDEX roster_rows_phone_idx ON members.roster_rows USING btree (roster_id, phone)
  policy roster_rows_with_the_roster using (roster_id IN ( SELECT rosters.id
   FROM members.rosters))

table members.rosters [row security, forced]
  id uuid not null
  number bigint not null identity
  unit_id uuid not null
  unit_path ltree not null
  unit_name text not null
  scopes ltree[] not null
  file_name text not null
  uploaded_by text not null
  account_id uuid not null
  uploaded_at timestamp with time zone not null
  state text not null
  header text[] not null default '{}'::text[]
  rows_total integer not null default 0
  rows_read integer not null default 0
  last_row integer not null default 0
  attempts integer not null default 0
  valid_only boolean not null default false
  trouble text
  finished_at timestamp with time zone
  constraint rosters_state_check CHECK ((state = ANY (ARRAY['UPLOADED'::text, 'CHECKING'::text, 'CHECKED'::text, 'APPLYING'::text, 'APPLIED'::text, 'CANCELLED'::text, 'FAILED'::text])))
  constraint rosters_pkey PRIMARY KEY (id)
  constraint rosters_number_unique UNIQUE (number)
  CREATE INDEX rosters_state_idx ON members.rosters USING btree (state) WHERE (state = ANY (ARRAY['UPLOADED'::text, 'CHECKING'::text, 'APPLYING'::text]))
  CREATE INDEX rosters_unit_path_idx ON members.rosters USING gist (unit_path)
  policy rosters_by_staff using (unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])) check (unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[]))

table members.timeline [row security, forced]
  number bigint not null identity
  person_id uuid not null
  unit_path ltree not null
  at timestamp with time zone not null
  actor_name text not null
  kind text not null
  text text not null
  constraint timeline_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint timeline_pkey PRIMARY KEY (number)
  CREATE INDEX timeline_person_idx ON members.timeline USING btree (person_id, number)
  policy timeline_by_staff_or_self using ((unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])) OR (person_id = access.person())) check ((unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])) OR (person_id = access.person()))

table members.transfers [row security, forced]
  id uuid not null
  number bigint not null identity
  person_id uuid not null
  membership_id uuid not null
  unit_path ltree not null
  to_unit_id uuid not null
  to_path ltree not null
  proposed_by text not null
  proposed_at timestamp with time zone not null
  decided_by text
  decided_at timestamp with time zone
  outcome text
  constraint transfers_decided CHECK (((decided_at IS NULL) = (outcome IS NULL)))
  constraint transfers_outcome_check CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
  constraint transfers_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES members.memberships(id)
  constraint transfers_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint transfers_pkey PRIMARY KEY (id)
  constraint transfers_number_unique UNIQUE (number)
  CREATE INDEX transfers_person_idx ON members.transfers USING btree (person_id)
  CREATE UNIQUE INDEX transfers_open_unique ON members.transfers USING btree (membership_id) WHERE (outcome IS NULL)
  policy transfers_by_both_sides_or_self using ((unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])) OR (to_path <@ ANY (access.scopes())) OR (person_id = access.person()))

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

table organisations.contacts
  unit_id uuid not null
  place integer not null
  name text not null
  position text not null
  phone text not null
  constraint contacts_name_check CHECK ((name <> ''::text))
  constraint contacts_phone_check CHECK ((phone <> ''::text))
  constraint contacts_place_check CHECK (((place >= 1) AND (place <= 9)))
  constraint contacts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.units(id)
  constraint contacts_pkey PRIMARY KEY (unit_id, place)

table organisations.employers [row security, forced]
  id uuid not null
  credit_code text not null
  code_proof text
  name text not null
  headcount integer not null
  industry text not null
  new_form boolean not null
  union_id uuid
  unit_path ltree not null
  version integer not null default 0
  constraint employers_credit_code_check CHECK ((length(credit_code) = 18))
  constraint employers_headcount_sane CHECK (((headcount >= 0) AND (headcount <= 10000000)))
  constraint employers_name_check CHECK ((name <> ''::text))
  constraint employers_union_id_fkey FOREIGN KEY (union_id) REFERENCES organisations.units(id)
  constraint employers_pkey PRIMARY KEY (id)
  constraint employers_credit_code_unique UNIQUE (credit_code)
  CREATE INDEX employers_union_idx ON organisations.employers USING btree (union_id)
  CREATE INDEX employers_unit_path_idx ON organisations.employers USING gist (unit_path)
  policy employers_by_staff using access.sees(unit_path) check access.sees(unit_path)

table organisations.unit_history [row security, forced]
  number bigint not null identity
  unit_id uuid not null
  unit_path ltree not null
  at timestamp with time zone not null
  actor_name text not null
  change text not null
  before text
  after text
  constraint unit_history_change_check CHECK ((change = ANY (ARRAY['FOUNDED'::text, 'RENAMED'::text, 'CHANGED'::text, 'MOVED'::text, 'CLOSED'::text])))
  constraint unit_history_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisations.units(id)
  constraint unit_history_pkey PRIMARY KEY (number)
  CREATE INDEX unit_history_unit_idx ON organisations.unit_history USING btree (unit_id, number)
  policy unit_history_by_staff using access.sees(unit_path) check access.sees(unit_path)

table organisations.units [row security, forced]
  id uuid not null
  code text not null
  name text not null
  kind text not null
  lines text[] not null
  parent_id uuid
  unit_path ltree not null
  credit_code text
  phone text
  address text
  pinyin text not null
  initials text not null
  founded_on date
  closed_on date
  version integer not null default 0
  constraint units_code_form CHECK ((code ~ '^[A-Za-z0-9_-]{1,40}$'::text))
  constraint units_credit_code_check CHECK ((length(credit_code) = 18))
  constraint units_kind_check CHECK ((kind = ANY (ARRAY['DISTRICT'::text, 'STREET'::text, 'INDUSTRY'::text, 'AREA'::text, 'BASIC'::text, 'GROUP'::text])))
  constraint units_lines_known CHECK (((cardinality(lines) > 0) AND (lines <@ ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint units_name_check CHECK (((name <> ''::text) AND (length(name) <= 100)))
  constraint units_path_ends_in_code CHECK (((subpath(unit_path, '-1'::integer, 1))::text = code))
  constraint units_path_has_parent CHECK (((nlevel(unit_path) = 1) = (parent_id IS NULL)))
  constraint units_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisations.units(id)
  constraint units_pkey PRIMARY KEY (id)
  constraint units_credit_code_unique UNIQUE (credit_code)
  constraint units_path_unique UNIQUE (unit_path)
  CREATE INDEX units_children_idx ON organisations.units USING btree (parent_id, name COLLATE "zh-Hans-x-icu", code) WHERE (closed_on IS NULL)
  CREATE INDEX units_code_prefix_idx ON organisations.units USING btree (upper(code) text_pattern_ops)
  CREATE INDEX units_initials_idx ON organisations.units USING gin (initials gin_trgm_ops) WITH (fastupdate=off)
  CREATE INDEX units_name_bigrams_idx ON organisations.units USING gin (organisations.bigrams(name)) WITH (fastupdate=off)
  CREATE INDEX units_name_idx ON organisations.units USING btree (name)
  CREATE INDEX units_pinyin_idx ON organisations.units USING gin (pinyin gin_trgm_ops) WITH (fastupdate=off)
  CREATE INDEX units_unit_path_idx ON organisations.units USING gist (unit_path)
  CREATE UNIQUE INDEX units_code_unique ON organisations.units USING btree (upper(code))
  policy units_read_by_all using true
  policy units_written_by_staff using access.sees(unit_path) check access.sees(unit_path)

table plans.amendments [row security, forced]
  id uuid not null
  plan_id uuid not null
  edition integer not null
  item_no integer not null
  subject text not null
  field text not null
  before text not null
  after text not null
  reason text not null
  decided_by text not null
  decided_at timestamp with time zone not null
  constraint amendments_reason_check CHECK ((reason <> ''::text))
  constraint amendments_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plans(id)
  constraint amendments_pkey PRIMARY KEY (id)
  CREATE INDEX amendments_plan_idx ON plans.amendments USING btree (plan_id, edition)
  CREATE TRIGGER amendments_append_only BEFORE DELETE OR UPDATE ON plans.amendments FOR EACH ROW EXECUTE FUNCTION plans.refuse_change()
  policy amendments_added check plans.kept(plan_id)
  policy amendments_seen using (plan_id IN ( SELECT plans.id
   FROM plans.plans))

table plans.indicators [row security, forced]
  plan_id uuid not null
  no integer not null
  initiative_no integer not null
  origin text not null
  state text not null
  merged_into integer
  quote text not null
  start_at integer
  end_at integer
  subject text not null
  operator text not null
  value numeric not null
  upper numeric
  unit text not null
  percent boolean not null
  baseline numeric
  period text
  deadline date
  reading text not null
  expression text
  uncountable text
  version integer not null default 0
  changed_by text not null
  constraint indicators_check CHECK ((upper > value))
  constraint indicators_check1 CHECK (((state = 'MERGED'::text) = (merged_into IS NOT NULL)))
  constraint indicators_check2 CHECK (((expression IS NULL) OR (uncountable IS NULL)))
  constraint indicators_origin_check CHECK ((origin = ANY (ARRAY['READ'::text, 'SELECTED'::text, 'TYPED'::text])))
  constraint indicators_state_check CHECK ((state = ANY (ARRAY['FOUND'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'MERGED'::text])))
  constraint indicators_value_check CHECK ((value >= (0)::numeric))
  constraint indicators_plan_id_initiative_no_fkey FOREIGN KEY (plan_id, initiative_no) REFERENCES plans.initiatives(plan_id, no)
  constraint indicators_pkey PRIMARY KEY (plan_id, no)
  policy indicators_added check plans.kept(plan_id)
  policy indicators_changed using plans.kept(plan_id)
  policy indicators_seen using (plan_id IN ( SELECT plans.id
   FROM plans.plans))

table plans.initiatives [row security, forced]
  plan_id uuid not null
  no integer not null
  list_no integer not null
  position integer not null
  label text not null
  title text not null
  body text not null
  start_at integer
  end_at integer
  dropped boolean not null default false
  lines text not null default ''::text
  units text not null default ''::text
  owner_id uuid
  owner_name text
  lead_path ltree
  lead_name text
  deadline date
  version integer not null default 0
  changed_by text not null
  constraint initiatives_check CHECK (((owner_id IS NULL) = (owner_name IS NULL)))
  constraint initiatives_check1 CHECK (((lead_path IS NULL) = (lead_name IS NULL)))
  constraint initiatives_title_check CHECK ((title <> ''::text))
  constraint initiatives_plan_id_list_no_fkey FOREIGN KEY (plan_id, list_no) REFERENCES plans.lists(plan_id, no)
  constraint initiatives_pkey PRIMARY KEY (plan_id, no)
  policy initiatives_added check plans.kept(plan_id)
  policy initiatives_changed using plans.kept(plan_id)
  policy initiatives_seen using (plan_id IN ( SELECT plans.id
   FROM plans.plans))

table plans.lists [row security, forced]
  plan_id uuid not null
  no integer not null
  position integer not null
  name text not null
  version integer not null default 0
  constraint lists_name_check CHECK ((name <> ''::text))
  constraint lists_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plans(id)
  constraint lists_pkey PRIMARY KEY (plan_id, no)
  policy lists_added check plans.kept(plan_id)
  policy lists_changed using plans.kept(plan_id)
  policy lists_removed using plans.kept(plan_id)
  policy lists_seen using (plan_id IN ( SELECT plans.id
   FROM plans.plans))

table plans.plans [row security, forced]
  id uuid not null
  number text not null
  unit_path ltree not null
  unit_name text not null
  year integer not null
  title text not null
  status text not null
  edition integer not null default 0
  version integer not null default 0
  last_no integer not null default 0
  source_name text not null
  source_text text not null
  uploaded_by text not null
  uploaded_at timestamp with time zone not null
  confirmed_by text
  confirmed_at timestamp with time zone
  constraint plans_check CHECK (((status = 'CONFIRMED'::text) = (confirmed_at IS NOT NULL)))
  constraint plans_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'CONFIRMED'::text, 'DISCARDED'::text])))
  constraint plans_title_check CHECK ((title <> ''::text))
  constraint plans_year_plausible CHECK (((year >= 2000) AND (year <= 2100)))
  constraint plans_pkey PRIMARY KEY (id)
  constraint plans_number_unique UNIQUE (number)
  CREATE INDEX plans_unit_path_idx ON plans.plans USING gist (unit_path)
  CREATE UNIQUE INDEX plans_one_confirmed_a_year ON plans.plans USING btree (unit_path, year) WHERE (status = 'CONFIRMED'::text)
  policy plans_added check access.sees(unit_path)
  policy plans_changed using access.sees(unit_path) check access.sees(unit_path)
  policy plans_seen using (access.sees(unit_path) OR ((status = 'CONFIRMED'::text) AND (unit_path @> ANY (access.scopes()))))

table plans.task_entries [row security, forced]
  id uuid not null
  plan_id uuid not null
  task_no integer not null
  kind text not null
  words text not null
  by_id uuid not null
  by_name text not null
  at timestamp with time zone not null
  constraint task_entries_plan_id_task_no_fkey FOREIGN KEY (plan_id, task_no) REFERENCES plans.tasks(plan_id, no)
  constraint task_entries_pkey PRIMARY KEY (id)
  CREATE INDEX task_entries_task_idx ON plans.task_entries USING btree (plan_id, task_no, at)
  CREATE TRIGGER task_entries_append_only BEFORE DELETE OR UPDATE ON plans.task_entries FOR EACH ROW EXECUTE FUNCTION plans.refuse_change()
  policy task_entries_added check plans.seen(plan_id)
  policy task_entries_seen using (plan_id IN ( SELECT plans.id
   FROM plans.plans))

table plans.tasks [row security, forced]
  plan_id uuid not null
  no integer not null
  initiative_no integer not null
  indicator_no integer
  title text not null
  owner_id uuid
  owner_name text
  deadline date
  state text not null
  reported_on date
  done_on date
  urged_on date
  version integer not null default 0
  changed_by text not null
  constraint tasks_check CHECK (((owner_id IS NULL) = (owner_name IS NULL)))
  constraint tasks_check1 CHECK (((state = 'DONE'::text) = (done_on IS NOT NULL)))
  constraint tasks_check2 CHECK (((state <> 'REPORTED'::text) OR (reported_on IS NOT NULL)))
  constraint tasks_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'REPORTED'::text, 'DONE'::text])))
  constraint tasks_title_check CHECK ((title <> ''::text))
  constraint tasks_plan_id_indicator_no_fkey FOREIGN KEY (plan_id, indicator_no) REFERENCES plans.indicators(plan_id, no)
  constraint tasks_plan_id_initiative_no_fkey FOREIGN KEY (plan_id, initiative_no) REFERENCES plans.initiatives(plan_id, no)
  constraint tasks_pkey PRIMARY KEY (plan_id, no)
  CREATE INDEX tasks_owner_idx ON plans.tasks USING btree (owner_id) WHERE (state <> 'DONE'::text)
  CREATE UNIQUE INDEX tasks_one_an_indicator ON plans.tasks USING btree (plan_id, indicator_no)
  policy tasks_added check plans.kept(plan_id)
  policy tasks_changed using plans.seen(plan_id)
  policy tasks_removed using plans.kept(plan_id)
  policy tasks_seen using (plan_id IN ( SELECT plans.id
   FROM plans.plans))

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

table reports.figures [row security, forced]
  report_id uuid not null
  unit_path ltree not null
  no integer not null
  list_name text not null
  subject text not null
  target text not null
  unit text not null
  expression text
  from_day date not null
  to_day date not null
  value numeric
  last_year numeric
  met boolean not null
  why text not null
  explanation text
  link text not null
  constraint figures_link_check CHECK ((link ~~ '/%'::text))
  constraint figures_no_check CHECK ((no > 0))
  constraint figures_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(id)
  constraint figures_pkey PRIMARY KEY (report_id, no)
  policy figures_seen using access.sees(unit_path)

table reports.reports [row security, forced]
  id uuid not null
  number text not null
  plan_number text not null
  year integer not null
  title text not null
  unit_path ltree not null
  unit_name text not null
  generated_at timestamp with time zone not null
  constraint reports_pkey PRIMARY KEY (id)
  constraint reports_number_unique UNIQUE (number)
  constraint reports_plan_unique UNIQUE (plan_number)
  policy reports_seen using access.sees(unit_path)

table reports.sections [row security, forced]
  report_id uuid not null
  unit_path ltree not null
  key text not null
  position integer not null
  level integer not null
  heading text not null
  generated text not null
  edited text
  edited_by text
  edited_at timestamp with time zone
  version integer not null default 0
  constraint sections_level_check CHECK (((level >= 1) AND (level <= 2)))
  constraint sections_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.reports(id)
  constraint sections_pkey PRIMARY KEY (report_id, key)
  policy sections_seen using access.sees(unit_path)

table terms.candidates [row security, forced]
  term_id uuid not null
  place integer not null
  name text not null
  post text not null
  sex text not null
  relative boolean not null
  constraint candidates_name_check CHECK ((name <> ''::text))
  constraint candidates_place_check CHECK (((place >= 1) AND (place <= 60)))
  constraint candidates_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])))
  constraint candidates_term_id_fkey FOREIGN KEY (term_id) REFERENCES terms.terms(id)
  constraint candidates_pkey PRIMARY KEY (term_id, place)
  policy candidates_with_their_term using (EXISTS ( SELECT 1
   FROM terms.terms t
  WHERE (t.id = candidates.term_id))) check (EXISTS ( SELECT 1
   FROM terms.terms t
  WHERE (t.id = candidates.term_id)))

table terms.officers [row security, forced]
  term_id uuid not null
  place integer not null
  name text not null
  post text not null
  sex text not null
  relative boolean not null
  votes integer not null
  constraint officers_name_check CHECK ((name <> ''::text))
  constraint officers_place_check CHECK (((place >= 1) AND (place <= 60)))
  constraint officers_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])))
  constraint officers_votes_check CHECK ((votes >= 0))
  constraint officers_term_id_fkey FOREIGN KEY (term_id) REFERENCES terms.terms(id)
  constraint officers_pkey PRIMARY KEY (term_id, place)
  policy officers_with_their_term using (EXISTS ( SELECT 1
   FROM terms.terms t
  WHERE (t.id = officers.term_id))) check (EXISTS ( SELECT 1
   FROM terms.terms t
  WHERE (t.id = officers.term_id)))

table terms.terms [row security, forced]
  id uuid not null
  number text not null
  unit_id uuid not null
  unit_path ltree not null
  line text not null
  ordinal integer not null
  committee_form text
  years integer not null
  began_on date not null
  ends_on date not null
  closed_on date
  members integer not null
  women integer not null
  entitled integer not null
  present integer not null
  ballots integer not null
  constraint terms_check CHECK ((ends_on > began_on))
  constraint terms_check1 CHECK ((closed_on >= began_on))
  constraint terms_check2 CHECK (((women >= 0) AND (women <= members)))
  constraint terms_check3 CHECK ((present <= entitled))
  constraint terms_check4 CHECK (((ballots >= 0) AND (ballots <= present)))
  constraint terms_committee_form_check CHECK ((committee_form = ANY (ARRAY['OWN'::text, 'JOINT'::text, 'ORGANISER'::text])))
  constraint terms_entitled_check CHECK ((entitled > 0))
  constraint terms_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint terms_members_check CHECK ((members >= 0))
  constraint terms_ordinal_check CHECK (((ordinal >= 1) AND (ordinal <= 999)))
  constraint terms_three_or_five CHECK ((years = ANY (ARRAY[3, 5])))
  constraint terms_pkey PRIMARY KEY (id)
  constraint terms_number_unique UNIQUE (number)
  constraint terms_ordinal_unique UNIQUE (unit_id, line, ordinal)
  CREATE INDEX terms_ending_idx ON terms.terms USING btree (ends_on) WHERE (closed_on IS NULL)
  CREATE INDEX terms_unit_path_idx ON terms.terms USING gist (unit_path)
  CREATE UNIQUE INDEX terms_one_running ON terms.terms USING btree (unit_id, line) WHERE (closed_on IS NULL)
  policy terms_by_staff using access.sees(unit_path) check access.sees(unit_path)

view measures.folded_facts as
 SELECT facts.number,
    facts.recorded_in,
    facts.recorded_at,
    facts.measure,
    facts.unit_path,
    facts.day,
    facts.occurrences,
    facts.quantity,
    facts.tags,
    facts.subject,
    facts.link,
    facts.correction
   FROM measures.facts,
    measures.watermark
  WHERE facts.recorded_in < watermark.folded_before OR facts.number <= watermark.adopted_number;

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

CREATE OR REPLACE FUNCTION measures.ancestors(unit ltree)
 RETURNS SETOF ltree
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT subpath(ancestors.unit, 0, depth.depth) AS subpath
    FROM generate_series(0, nlevel(ancestors.unit)) depth(depth);
END

CREATE OR REPLACE FUNCTION measures.slices(tags text[])
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT array_to_string(ARRAY( SELECT (slices.tags)[place.place] AS tags
            FROM generate_subscripts(slices.tags, 1) place(place)
           WHERE ((mask.mask & (1 << (place.place - 1))) <> 0)
           ORDER BY place.place), '&'::text) AS array_to_string
    FROM generate_series(0, ((1 << cardinality(slices.tags)) - 1)) mask(mask);
END

CREATE OR REPLACE FUNCTION organisations.bigrams(words text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(array_agg(DISTINCT substr(lower(bigrams.words), n.n, 2)), ARRAY[]::text[]) AS "coalesce" FROM generate_series(1, (length(bigrams.words) - 1)) n(n))

CREATE OR REPLACE FUNCTION plans.kept(plan uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM plans.plans p WHERE ((p.id = kept.plan) AND access.sees(p.unit_path))))

CREATE OR REPLACE FUNCTION plans.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'history is append-only';
end $function$

CREATE OR REPLACE FUNCTION plans.seen(plan uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM plans.plans p WHERE (p.id = seen.plan)))
