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
  pool_id uuid
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
  turn bigint not null
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

table allocation.bookings
  id uuid not null
  resource_id uuid not null
  during tstzrange not null
  kind text not null
  holder uuid not null
  unit uuid
  state text not null
  note text not null default ''::text
  booked_at timestamp with time zone not null
  ended_at timestamp with time zone
  marked_by uuid
  marked_at timestamp with time zone
  constraint bookings_ended CHECK (((state = ANY (ARRAY['CANCELLED'::text, 'RELEASED'::text])) = (ended_at IS NOT NULL)))
  constraint bookings_for_a_unit CHECK (((kind <> 'UNIT'::text) OR (unit IS NOT NULL)))
  constraint bookings_kind_check CHECK ((kind = ANY (ARRAY['PERSON'::text, 'UNIT'::text, 'CLOSED'::text])))
  constraint bookings_marked CHECK (((state <> 'NO_SHOW'::text) OR ((marked_by IS NOT NULL) AND (marked_at >= upper(during)))))
  constraint bookings_span CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
  constraint bookings_state_check CHECK ((state = ANY (ARRAY['BOOKED'::text, 'CANCELLED'::text, 'RELEASED'::text, 'NO_SHOW'::text])))
  constraint bookings_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES allocation.resources(id)
  constraint bookings_pkey PRIMARY KEY (id)
  constraint bookings_never_twice EXCLUDE USING gist (resource_id WITH =, during WITH &&) WHERE ((state = ANY (ARRAY['BOOKED'::text, 'NO_SHOW'::text])))
  CREATE INDEX bookings_holder_idx ON allocation.bookings USING btree (holder, lower(during))
  CREATE INDEX bookings_unit_idx ON allocation.bookings USING btree (unit, lower(during)) WHERE (unit IS NOT NULL)

table allocation.cap_uses
  cap_id uuid not null
  counted uuid not null
  used integer not null
  constraint cap_uses_used_check CHECK ((used >= 0))
  constraint cap_uses_cap_id_fkey FOREIGN KEY (cap_id) REFERENCES allocation.caps(id)
  constraint cap_uses_pkey PRIMARY KEY (cap_id, counted)

table allocation.caps
  id uuid not null
  name text not null
  counts text not null
  most integer not null
  constraint caps_counts_check CHECK ((counts = ANY (ARRAY['HOLDER'::text, 'HOUSEHOLD'::text, 'UNIT'::text])))
  constraint caps_most_check CHECK ((most >= 1))
  constraint caps_name_check CHECK ((name <> ''::text))
  constraint caps_pkey PRIMARY KEY (id)

table allocation.changes
  number bigint not null identity
  pool_id uuid not null
  turn bigint not null
  kind text not null
  at timestamp with time zone not null
  constraint changes_kind_check CHECK ((kind = ANY (ARRAY['GIVEN'::text, 'OFFERED'::text, 'RELEASED'::text, 'LAPSED'::text, 'PASSED_OVER'::text, 'NOT_DRAWN'::text])))
  constraint changes_pkey PRIMARY KEY (number)
  CREATE INDEX changes_pool_idx ON allocation.changes USING btree (pool_id, number)

table allocation.claims
  pool_id uuid not null
  turn bigint not null
  holder uuid not null
  request uuid not null
  units integer not null
  weight integer not null default 1
  wishes smallint[] not null default '{}'::smallint[]
  part smallint not null default 0
  began text not null
  state text not null
  household uuid
  unit uuid
  asked_at timestamp with time zone not null
  offer_until timestamp with time zone
  constraint claims_began_check CHECK ((began = ANY (ARRAY['HELD'::text, 'WAITING'::text, 'ENTERED'::text])))
  constraint claims_state_check CHECK ((state = ANY (ARRAY['HELD'::text, 'WAITING'::text, 'OFFERED'::text, 'ENTERED'::text, 'RELEASED'::text])))
  constraint claims_units_check CHECK ((units >= 1))
  constraint claims_weight_check CHECK (((weight >= 1) AND (weight <= 100)))
  constraint claims_pkey PRIMARY KEY (pool_id, turn)
  CREATE INDEX claims_offered_idx ON allocation.claims USING btree (offer_until) WHERE (state = 'OFFERED'::text)
  CREATE INDEX claims_waiting_idx ON allocation.claims USING btree (pool_id, turn) WHERE (state = 'WAITING'::text)
  CREATE UNIQUE INDEX claims_once ON allocation.claims USING btree (holder, pool_id, request) WHERE (state <> 'RELEASED'::text)

table allocation.draw_entries
  pool_id uuid not null
  code text not null
  turn bigint not null
  lots smallint not null
  people smallint not null
  parts text not null
  place integer
  result text
  part smallint
  constraint draw_entries_drawn CHECK (((place IS NULL) = (result IS NULL)))
  constraint draw_entries_lots_check CHECK (((lots >= 1) AND (lots <= 100)))
  constraint draw_entries_parts_check CHECK ((parts ~ '^\d+(/\d+)*$'::text))
  constraint draw_entries_people_check CHECK (((people >= 1) AND (people <= 5)))
  constraint draw_entries_place_check CHECK ((place >= 1))
  constraint draw_entries_result_check CHECK ((result = ANY (ARRAY['HELD'::text, 'WAITING'::text, 'NOT_DRAWN'::text, 'PASSED_OVER'::text, 'LEFT'::text])))
  constraint draw_entries_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES allocation.draws(pool_id)
  constraint draw_entries_pkey PRIMARY KEY (pool_id, code)
  constraint draw_entries_place UNIQUE (pool_id, place)
  constraint draw_entries_pool_id_turn_key UNIQUE (pool_id, turn)
  CREATE TRIGGER draw_entries_keep_the_result BEFORE DELETE OR UPDATE ON allocation.draw_entries FOR EACH ROW EXECUTE FUNCTION allocation.keep_the_result()

table allocation.draw_lots
  pool_id uuid not null
  lots smallint not null
  who text not null
  constraint draw_lots_lots_check CHECK (((lots >= 1) AND (lots <= 100)))
  constraint draw_lots_who_check CHECK ((who <> ''::text))
  constraint draw_lots_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES allocation.draws(pool_id)
  constraint draw_lots_pkey PRIMARY KEY (pool_id, lots)

table allocation.draw_parts
  pool_id uuid not null
  part smallint not null
  name text not null
  promised integer
  available integer
  constraint draw_parts_available_check CHECK ((available >= 0))
  constraint draw_parts_promised_check CHECK ((promised >= 0))
  constraint draw_parts_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES allocation.draws(pool_id)
  constraint draw_parts_pkey PRIMARY KEY (pool_id, part)

table allocation.draws
  pool_id uuid not null
  number bigint not null identity
  title text not null
  commitment text not null
  seed_sealed bytea not null
  party_most smallint not null
  declared_at timestamp with time zone not null
  digest text
  listed_at timestamp with time zone
  seed text
  drawn_at timestamp with time zone
  constraint draws_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text))
  constraint draws_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
  constraint draws_drawn_with_seed CHECK (((seed IS NULL) = (drawn_at IS NULL)))
  constraint draws_listed_before_drawn CHECK (((drawn_at IS NULL) OR (listed_at < drawn_at)))
  constraint draws_listed_with_digest CHECK (((digest IS NULL) = (listed_at IS NULL)))
  constraint draws_party_most_check CHECK (((party_most >= 1) AND (party_most <= 5)))
  constraint draws_seed_as_committed CHECK ((encode(sha256(decode(seed, 'hex'::text)), 'hex'::text) = commitment))
  constraint draws_seed_check CHECK ((seed ~ '^[0-9a-f]{64}$'::text))
  constraint draws_title_check CHECK ((title <> ''::text))
  constraint draws_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES allocation.pools(id)
  constraint draws_pkey PRIMARY KEY (pool_id)
  constraint draws_number_key UNIQUE (number)
  CREATE INDEX draws_to_do_idx ON allocation.draws USING btree (pool_id) WHERE (drawn_at IS NULL)
  CREATE TRIGGER draws_keep_the_promise BEFORE DELETE OR UPDATE ON allocation.draws FOR EACH ROW EXECUTE FUNCTION allocation.keep_the_promise()

table allocation.follow
  pool_id uuid not null
  told bigint not null default 0
  constraint follow_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES allocation.pools(id)
  constraint follow_pkey PRIMARY KEY (pool_id)

table allocation.levels
  pool_id uuid not null
  part smallint not null
  name text not null default ''::text
  capacity integer
  taken integer not null default 0
  turns bigint not null default 0
  waiting integer not null default 0
  plain_from timestamp with time zone
  plain_until timestamp with time zone
  draw boolean not null default false
  queue_most integer
  constraint levels_capacity_check CHECK ((capacity >= 0))
  constraint levels_never_oversold CHECK (((capacity IS NULL) OR (taken <= capacity)))
  constraint levels_part_check CHECK (((part >= 0) AND (part <= 999)))
  constraint levels_taken_check CHECK ((taken >= 0))
  constraint levels_waiting_check CHECK ((waiting >= 0))
  constraint levels_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES allocation.pools(id)
  constraint levels_pkey PRIMARY KEY (pool_id, part)

table allocation.no_show_appeals
  booking_id uuid not null
  words text not null
  asked_at timestamp with time zone not null
  marked_by uuid not null
  decided_by uuid
  decided_at timestamp with time zone
  restored boolean
  answer text not null default ''::text
  constraint appeals_by_somebody_else CHECK ((decided_by <> marked_by))
  constraint appeals_decided CHECK ((((decided_by IS NULL) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (restored IS NULL))))
  constraint no_show_appeals_words_check CHECK ((words <> ''::text))
  constraint no_show_appeals_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES allocation.bookings(id)
  constraint no_show_appeals_pkey PRIMARY KEY (booking_id)

table allocation.opening_hours
  resource_id uuid not null
  weekday smallint not null
  from_minute integer not null
  to_minute integer not null
  constraint opening_hours_forward CHECK ((from_minute < to_minute))
  constraint opening_hours_from_minute_check CHECK ((from_minute >= 0))
  constraint opening_hours_to_minute_check CHECK ((to_minute <= 1440))
  constraint opening_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
  constraint opening_hours_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES allocation.resources(id)
  constraint opening_hours_pkey PRIMARY KEY (resource_id, weekday, from_minute)
  constraint opening_hours_apart EXCLUDE USING gist (resource_id WITH =, weekday WITH =, int4range(from_minute, to_minute) WITH &&)

table allocation.parties
  pool_id uuid not null
  leader uuid not null
  code text not null
  constraint parties_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES allocation.draws(pool_id)
  constraint parties_pkey PRIMARY KEY (pool_id, leader)
  constraint parties_code UNIQUE (pool_id, code)

table allocation.party_members
  pool_id uuid not null
  person uuid not null
  leader uuid not null
  constraint party_members_pool_id_leader_fkey FOREIGN KEY (pool_id, leader) REFERENCES allocation.parties(pool_id, leader) ON DELETE CASCADE
  constraint party_members_pkey PRIMARY KEY (pool_id, person)
  CREATE INDEX party_members_leader_idx ON allocation.party_members USING btree (pool_id, leader)

table allocation.pool_caps
  pool_id uuid not null
  cap_id uuid not null
  constraint pool_caps_cap_id_fkey FOREIGN KEY (cap_id) REFERENCES allocation.caps(id)
  constraint pool_caps_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES allocation.pools(id)
  constraint pool_caps_pkey PRIMARY KEY (pool_id, cap_id)

table allocation.pools [row security, forced]
  id uuid not null
  owner text not null
  subject uuid not null
  unit_path ltree not null
  way text not null
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  stopped boolean not null default false
  per_holder integer not null default 1
  queue_most integer
  offer_minutes integer
  followed boolean not null
  version integer not null default 0
  constraint pools_offer_minutes_check CHECK (((offer_minutes >= 1) AND (offer_minutes <= 10080)))
  constraint pools_owner_check CHECK ((owner <> ''::text))
  constraint pools_per_holder_check CHECK ((per_holder >= 1))
  constraint pools_queue_most_check CHECK ((queue_most >= 0))
  constraint pools_way_check CHECK ((way = ANY (ARRAY['FIRST_COME'::text, 'DRAW'::text])))
  constraint pools_window CHECK ((opens_at < closes_at))
  constraint pools_pkey PRIMARY KEY (id)
  CREATE INDEX pools_subject_idx ON allocation.pools USING btree (owner, subject)
  CREATE INDEX pools_unit_path_idx ON allocation.pools USING gist (unit_path)
  policy pools_seen using true check access.sees(unit_path)

table allocation.resources [row security, forced]
  id uuid not null
  unit_path ltree not null
  card_id uuid not null
  owner text not null
  name text not null
  place text not null
  slot_minutes integer not null
  retired_at timestamp with time zone
  constraint resources_name_check CHECK ((name <> ''::text))
  constraint resources_owner_check CHECK ((owner <> ''::text))
  constraint resources_place_check CHECK ((place <> ''::text))
  constraint resources_slot_minutes_check CHECK (((slot_minutes >= 5) AND (slot_minutes <= 1440)))
  constraint resources_card_id_fkey FOREIGN KEY (card_id) REFERENCES allocation.rule_cards(id)
  constraint resources_pkey PRIMARY KEY (id)
  CREATE INDEX resources_card_idx ON allocation.resources USING btree (card_id)
  CREATE INDEX resources_unit_path_idx ON allocation.resources USING gist (unit_path)
  policy resources_seen using true check access.sees(unit_path)

table allocation.rule_cards [row security, forced]
  id uuid not null
  unit_path ltree not null
  name text not null
  person_a_day smallint
  unit_a_day smallint
  longest_minutes integer not null
  opens_days_ahead smallint not null
  opens_at_minute smallint not null
  last_days_ahead smallint not null
  cancel_minutes integer not null
  no_shows smallint not null
  suspended_months smallint not null
  constraint rule_cards_cancel_minutes_check CHECK (((cancel_minutes >= 0) AND (cancel_minutes <= 43200)))
  constraint rule_cards_days CHECK ((last_days_ahead <= opens_days_ahead))
  constraint rule_cards_last_days_ahead_check CHECK (((last_days_ahead >= 0) AND (last_days_ahead <= 366)))
  constraint rule_cards_longest_minutes_check CHECK (((longest_minutes >= 5) AND (longest_minutes <= 1440)))
  constraint rule_cards_name_check CHECK ((name <> ''::text))
  constraint rule_cards_no_shows_check CHECK ((no_shows >= 1))
  constraint rule_cards_opens_at_minute_check CHECK (((opens_at_minute >= 0) AND (opens_at_minute <= 1439)))
  constraint rule_cards_opens_days_ahead_check CHECK (((opens_days_ahead >= 0) AND (opens_days_ahead <= 366)))
  constraint rule_cards_person_a_day_check CHECK ((person_a_day >= 1))
  constraint rule_cards_suspended_months_check CHECK (((suspended_months >= 0) AND (suspended_months <= 60)))
  constraint rule_cards_unit_a_day_check CHECK ((unit_a_day >= 1))
  constraint rule_cards_pkey PRIMARY KEY (id)
  policy rule_cards_seen using true check access.sees(unit_path)

table benefits.answers
  offer_id uuid not null
  at timestamp with time zone not null
  answer text not null
  times bigint not null
  constraint answers_times_check CHECK ((times > 0))
  constraint answers_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES benefits.offers(id)
  constraint answers_pkey PRIMARY KEY (offer_id, at, answer)

table benefits.hand_outs [row security, forced]
  offer_id uuid not null
  turn bigint not null
  unit_path ltree not null
  person_id uuid not null
  units integer not null
  part smallint not null
  by_account uuid not null
  by_name text not null
  how text not null
  at timestamp with time zone not null
  constraint hand_outs_how_check CHECK ((how = ANY (ARRAY['CARD'::text, 'CODE'::text])))
  constraint hand_outs_units_check CHECK ((units >= 1))
  constraint hand_outs_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES benefits.offers(id)
  constraint hand_outs_pkey PRIMARY KEY (offer_id, turn)
  CREATE INDEX hand_outs_person_idx ON benefits.hand_outs USING btree (person_id, offer_id)
  CREATE INDEX hand_outs_unit_path_idx ON benefits.hand_outs USING gist (unit_path)
  policy hand_outs_seen using (access.sees(unit_path) OR (person_id = access.person()))

table benefits.holdings [row security, forced]
  offer_id uuid not null
  turn bigint not null
  unit_path ltree not null
  person_id uuid not null
  home ltree not null
  worker text not null
  part smallint not null
  units integer not null
  state text not null
  given_on date
  first_time boolean not null default false
  asked_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint holdings_state_check CHECK ((state = ANY (ARRAY['HELD'::text, 'WAITING'::text, 'OFFERED'::text, 'ENTERED'::text, 'GIVEN_BACK'::text, 'LEFT'::text, 'LAPSED'::text, 'PASSED_OVER'::text, 'NOT_DRAWN'::text])))
  constraint holdings_units_check CHECK ((units >= 1))
  constraint holdings_worker_check CHECK ((worker = ANY (ARRAY['NEW_FORM'::text, 'FRONT_LINE'::text, 'OTHER'::text])))
  constraint holdings_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES benefits.offers(id)
  constraint holdings_pkey PRIMARY KEY (offer_id, turn)
  CREATE INDEX holdings_person_idx ON benefits.holdings USING btree (person_id, offer_id)
  CREATE INDEX holdings_unit_path_idx ON benefits.holdings USING gist (unit_path)
  policy holdings_seen using (access.sees(unit_path) OR (person_id = access.person()))

table benefits.misses
  account_id uuid not null
  at timestamp with time zone not null
  CREATE INDEX misses_account_idx ON benefits.misses USING btree (account_id, at)

table benefits.offers [row security, forced]
  id uuid not null
  number text not null
  unit_path ltree not null
  unit_name text not null
  line text not null
  kind text not null
  title text not null
  description text not null
  way text not null
  per_person integer not null
  waits boolean not null
  asks boolean not null
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  cancel_until timestamp with time zone not null
  audience ltree not null
  groups text[] not null default '{}'::text[]
  value_each numeric(12,2) not null
  budget numeric(14,2) not null
  spent numeric(14,2)
  place text not null
  pick_up_from timestamp with time zone not null
  pick_up_until timestamp with time zone not null
  phone text not null
  state text not null
  pool_id uuid
  note text
  made_by uuid not null
  submitted_by uuid
  version integer not null default 0
  created_at timestamp with time zone not null
  published_at timestamp with time zone
  closed_at timestamp with time zone
  constraint offers_budget_check CHECK ((budget >= (0)::numeric))
  constraint offers_per_person_check CHECK (((per_person >= 1) AND (per_person <= 10)))
  constraint offers_pick_up CHECK ((pick_up_from < pick_up_until))
  constraint offers_pool CHECK (((pool_id IS NOT NULL) OR (state = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'CALLED_OFF'::text]))))
  constraint offers_spent_check CHECK ((spent >= (0)::numeric))
  constraint offers_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'PUBLISHED'::text, 'CLOSED'::text, 'CALLED_OFF'::text])))
  constraint offers_title_check CHECK ((title <> ''::text))
  constraint offers_value_each_check CHECK ((value_each >= (0)::numeric))
  constraint offers_way_check CHECK ((way = ANY (ARRAY['FIRST_COME'::text, 'DRAW'::text])))
  constraint offers_window CHECK ((opens_at < closes_at))
  constraint offers_pkey PRIMARY KEY (id)
  constraint offers_number_unique UNIQUE (number)
  CREATE INDEX offers_audience_idx ON benefits.offers USING gist (audience) WHERE (state = 'PUBLISHED'::text)
  CREATE INDEX offers_state_idx ON benefits.offers USING btree (state, opens_at)
  CREATE INDEX offers_unit_path_idx ON benefits.offers USING gist (unit_path)
  CREATE UNIQUE INDEX offers_pool_idx ON benefits.offers USING btree (pool_id) WHERE (pool_id IS NOT NULL)
  policy offers_seen using (access.sees(unit_path) OR (state = ANY (ARRAY['PUBLISHED'::text, 'CLOSED'::text, 'CALLED_OFF'::text]))) check access.sees(unit_path)

table benefits.parts
  offer_id uuid not null
  number smallint not null
  kind text not null
  name text not null
  pieces integer not null
  for_unit ltree
  for_group text
  constraint parts_kind_check CHECK ((kind = ANY (ARRAY['GENERAL'::text, 'COUNTER'::text, 'RESERVED'::text, 'LARGE_TYPE'::text])))
  constraint parts_number_check CHECK (((number >= 0) AND (number <= 99)))
  constraint parts_pieces_check CHECK (((pieces >= 0) AND (pieces <= 1000000)))
  constraint parts_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES benefits.offers(id)
  constraint parts_pkey PRIMARY KEY (offer_id, number)

table benefits.recipients [row security, forced]
  person_id uuid not null
  year integer not null
  unit_path ltree not null
  line text not null
  worker text not null
  living integer not null
  first_ever boolean not null
  since_on date not null
  subject text not null
  link text not null
  constraint recipients_living_check CHECK ((living >= 0))
  constraint recipients_pkey PRIMARY KEY (person_id, year)
  CREATE INDEX recipients_unit_path_idx ON benefits.recipients USING gist (unit_path)
  policy recipients_seen using (access.sees(unit_path) OR (person_id = access.person()))

table burden.sendings
  route text not null
  level text not null
  month date not null
  times bigint not null
  constraint sendings_level_check CHECK ((level = ANY (ARRAY['VISITOR'::text, 'MEMBER'::text, 'CADRE'::text, 'OFFICER'::text])))
  constraint sendings_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint sendings_times_check CHECK ((times > 0))
  constraint sendings_pkey PRIMARY KEY (month, route, level)

table cadres.answers [row security, forced]
  sitting_id uuid not null
  question_id uuid not null
  chosen integer[] not null
  saved_at timestamp with time zone not null
  constraint answers_question_id_fkey FOREIGN KEY (question_id) REFERENCES cadres.questions(id)
  constraint answers_sitting_id_fkey FOREIGN KEY (sitting_id) REFERENCES cadres.sittings(id)
  constraint answers_pkey PRIMARY KEY (sitting_id, question_id)
  policy answers_of_oneself using ((''::ltree = ANY (access.scopes())) OR (EXISTS ( SELECT 1
   FROM (cadres.sittings s
     JOIN cadres.cadres c ON ((c.id = s.cadre_id)))
  WHERE ((s.id = answers.sitting_id) AND (c.recipient = access.recipient())))))

table cadres.appraisals [row security, forced]
  id uuid not null
  number text not null
  round_id uuid not null
  cadre_id uuid not null
  person_id uuid
  recipient uuid not null
  name text not null
  unit_name text not null
  year integer not null
  line text not null
  officer uuid not null
  officer_name text not null
  statement text
  stated_at timestamp with time zone
  grade text
  reasons text
  graded_at timestamp with time zone
  reply text
  replied_at timestamp with time zone
  constraint appraisals_grade_check CHECK ((grade = ANY (ARRAY['EXCELLENT'::text, 'COMPETENT'::text, 'BASICALLY'::text, 'INCOMPETENT'::text])))
  constraint appraisals_grade_has_reasons CHECK ((((grade IS NULL) = (reasons IS NULL)) AND ((grade IS NULL) = (graded_at IS NULL))))
  constraint appraisals_nobody_grades_herself CHECK ((recipient <> officer))
  constraint appraisals_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 600)))
  constraint appraisals_reply_after_grade CHECK (((reply IS NULL) OR (grade IS NOT NULL)))
  constraint appraisals_reply_check CHECK (((length(reply) >= 1) AND (length(reply) <= 600)))
  constraint appraisals_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 600)))
  constraint appraisals_round_id_fkey FOREIGN KEY (round_id) REFERENCES cadres.rounds(id)
  constraint appraisals_pkey PRIMARY KEY (id)
  constraint appraisals_number_unique UNIQUE (number)
  constraint appraisals_once_a_year UNIQUE (cadre_id, year, line)
  CREATE INDEX appraisals_recipient_idx ON cadres.appraisals USING btree (recipient)
  CREATE INDEX appraisals_round_idx ON cadres.appraisals USING btree (round_id)
  policy appraisals_need_to_know using ((recipient = access.recipient()) OR (officer = access.recipient()) OR (''::ltree = ANY (access.scopes())))

table cadres.cadres [row security, forced]
  id uuid not null
  number text not null
  recipient uuid not null
  person_id uuid
  name text not null
  sex text not null
  unit_id uuid not null
  unit_path ltree not null
  line text not null
  left_on date
  entered_at timestamp with time zone not null
  constraint cadres_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint cadres_name_check CHECK (((name <> ''::text) AND (length(name) <= 50)))
  constraint cadres_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])))
  constraint cadres_pkey PRIMARY KEY (id)
  constraint cadres_number_unique UNIQUE (number)
  constraint cadres_person_once UNIQUE (recipient)
  CREATE INDEX cadres_unit_path_idx ON cadres.cadres USING gist (unit_path)
  policy cadres_by_staff_or_self using ((unit_path <@ ANY (access.scopes(line))) OR (recipient = access.recipient()))

table cadres.courses [row security, forced]
  id uuid not null
  number text not null
  unit_id uuid not null
  unit_path ltree not null
  title text not null
  organiser text not null
  held_on date not null
  hours numeric(5,1) not null
  first_post boolean not null
  recorded_by text not null
  recorded_at timestamp with time zone not null
  constraint courses_hours_check CHECK (((hours > (0)::numeric) AND (hours <= (500)::numeric)))
  constraint courses_organiser_check CHECK (((length(organiser) >= 1) AND (length(organiser) <= 60)))
  constraint courses_title_check CHECK (((length(title) >= 1) AND (length(title) <= 60)))
  constraint courses_pkey PRIMARY KEY (id)
  constraint courses_number_unique UNIQUE (number)
  CREATE INDEX courses_unit_path_idx ON cadres.courses USING gist (unit_path)
  policy courses_by_staff_or_who_took_it using (access.sees(unit_path) OR (EXISTS ( SELECT 1
   FROM cadres.trainings t
  WHERE (t.course_id = courses.id)))) check access.sees(unit_path)

table cadres.papers [row security, forced]
  id uuid not null
  number text not null
  unit_id uuid not null
  unit_path ltree not null
  title text not null
  minutes integer not null
  drawn integer not null
  pass_percent integer not null
  first_post boolean not null
  state text not null
  made_at timestamp with time zone not null
  constraint papers_drawn_check CHECK (((drawn >= 1) AND (drawn <= 200)))
  constraint papers_minutes_check CHECK (((minutes >= 5) AND (minutes <= 240)))
  constraint papers_pass_percent_check CHECK (((pass_percent >= 1) AND (pass_percent <= 100)))
  constraint papers_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'CLOSED'::text])))
  constraint papers_title_check CHECK (((length(title) >= 1) AND (length(title) <= 60)))
  constraint papers_pkey PRIMARY KEY (id)
  constraint papers_number_unique UNIQUE (number)
  CREATE INDEX papers_unit_path_idx ON cadres.papers USING gist (unit_path)
  policy papers_by_staff_or_published using (access.sees(unit_path) OR (state <> 'DRAFT'::text)) check access.sees(unit_path)

table cadres.posts [row security, forced]
  id uuid not null
  cadre_id uuid not null
  unit_id uuid not null
  unit_path ltree not null
  line text not null
  title text not null
  how text not null
  term_number text
  from_on date not null
  until_on date
  until_why text
  constraint posts_end_after_begin CHECK ((until_on >= from_on))
  constraint posts_end_has_reason CHECK (((until_on IS NULL) = (until_why IS NULL)))
  constraint posts_how_check CHECK ((how = ANY (ARRAY['ELECTED'::text, 'APPOINTED'::text])))
  constraint posts_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint posts_title_check CHECK (((length(title) >= 1) AND (length(title) <= 30)))
  constraint posts_until_why_check CHECK (((length(until_why) >= 1) AND (length(until_why) <= 100)))
  constraint posts_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres.cadres(id)
  constraint posts_pkey PRIMARY KEY (id)
  CREATE INDEX posts_cadre_idx ON cadres.posts USING btree (cadre_id, from_on)
  CREATE INDEX posts_unit_path_idx ON cadres.posts USING gist (unit_path)
  CREATE UNIQUE INDEX posts_held_once ON cadres.posts USING btree (cadre_id, unit_id, line, title) WHERE (until_on IS NULL)
  policy posts_with_their_cadre using (EXISTS ( SELECT 1
   FROM cadres.cadres c
  WHERE (c.id = posts.cadre_id))) check (EXISTS ( SELECT 1
   FROM cadres.cadres c
  WHERE (c.id = posts.cadre_id)))

table cadres.questions [row security, forced]
  id uuid not null
  paper_id uuid not null
  place integer not null
  kind text not null
  text text not null
  options text[] not null
  right_ones integer[] not null
  why text not null
  retired_at timestamp with time zone
  constraint questions_kind_check CHECK ((kind = ANY (ARRAY['SINGLE'::text, 'MULTIPLE'::text, 'TRUE_FALSE'::text])))
  constraint questions_options_check CHECK (((cardinality(options) >= 2) AND (cardinality(options) <= 8)))
  constraint questions_place_check CHECK ((place > 0))
  constraint questions_right_ones_check CHECK ((cardinality(right_ones) >= 1))
  constraint questions_text_check CHECK (((length(text) >= 1) AND (length(text) <= 500)))
  constraint questions_why_check CHECK ((length(why) <= 300))
  constraint questions_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES cadres.papers(id)
  constraint questions_pkey PRIMARY KEY (id)
  constraint questions_place_unique UNIQUE (paper_id, place)
  policy questions_with_their_paper using (EXISTS ( SELECT 1
   FROM cadres.papers p
  WHERE (p.id = questions.paper_id))) check (EXISTS ( SELECT 1
   FROM cadres.papers p
  WHERE ((p.id = questions.paper_id) AND access.sees(p.unit_path))))

table cadres.rounds [row security, forced]
  id uuid not null
  number text not null
  unit_id uuid not null
  unit_path ltree not null
  line text not null
  year integer not null
  officer uuid not null
  officer_name text not null
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  constraint rounds_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint rounds_year_check CHECK (((year >= 2000) AND (year <= 2200)))
  constraint rounds_pkey PRIMARY KEY (id)
  constraint rounds_number_unique UNIQUE (number)
  constraint rounds_once UNIQUE (unit_id, line, year)
  CREATE INDEX rounds_unit_path_idx ON cadres.rounds USING gist (unit_path)
  policy rounds_by_staff_or_officer using (access.sees(unit_path) OR (officer = access.recipient()))

table cadres.rules
  rule text not null
  valid_from date not null
  value integer not null
  source text not null
  constraint rules_rule_check CHECK ((rule = ANY (ARRAY['FIRST_POST_MONTHS'::text, 'RETAKE_DAYS'::text, 'EXCELLENT_PERCENT'::text])))
  constraint rules_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
  constraint rules_value_check CHECK (((value >= 0) AND (value <= 1000)))
  constraint rules_pkey PRIMARY KEY (rule, valid_from)

table cadres.sittings [row security, forced]
  id uuid not null
  number text not null
  paper_id uuid not null
  cadre_id uuid not null
  seed bigint not null
  questions uuid[] not null
  started_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  submitted_at timestamp with time zone
  right_count integer
  passed boolean
  constraint sittings_check CHECK ((ends_at > started_at))
  constraint sittings_check1 CHECK (((right_count >= 0) AND (right_count <= cardinality(questions))))
  constraint sittings_graded_when_submitted CHECK ((((submitted_at IS NULL) = (passed IS NULL)) AND ((submitted_at IS NULL) = (right_count IS NULL))))
  constraint sittings_questions_check CHECK ((cardinality(questions) >= 1))
  constraint sittings_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres.cadres(id)
  constraint sittings_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES cadres.papers(id)
  constraint sittings_pkey PRIMARY KEY (id)
  constraint sittings_number_unique UNIQUE (number)
  CREATE INDEX sittings_cadre_idx ON cadres.sittings USING btree (cadre_id)
  CREATE INDEX sittings_running_idx ON cadres.sittings USING btree (ends_at) WHERE (submitted_at IS NULL)
  CREATE UNIQUE INDEX sittings_running_once ON cadres.sittings USING btree (paper_id, cadre_id) WHERE (submitted_at IS NULL)
  policy sittings_with_their_cadre using (EXISTS ( SELECT 1
   FROM cadres.cadres c
  WHERE (c.id = sittings.cadre_id))) check (EXISTS ( SELECT 1
   FROM cadres.cadres c
  WHERE (c.id = sittings.cadre_id)))

table cadres.spells [row security, forced]
  id uuid not null
  cadre_id uuid not null
  unit_id uuid not null
  unit_path ltree not null
  line text not null
  kind text not null
  entered_on date not null
  left_on date
  left_why text
  constraint spells_end_after_begin CHECK ((left_on >= entered_on))
  constraint spells_end_has_reason CHECK (((left_on IS NULL) = (left_why IS NULL)))
  constraint spells_kind_check CHECK ((kind = ANY (ARRAY['FULL_TIME'::text, 'PART_TIME'::text, 'PROFESSIONAL'::text, 'MEDIATOR'::text, 'LAW_SUPERVISOR'::text, 'INFORMATION'::text])))
  constraint spells_left_why_check CHECK (((length(left_why) >= 1) AND (length(left_why) <= 100)))
  constraint spells_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint spells_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres.cadres(id)
  constraint spells_pkey PRIMARY KEY (id)
  CREATE INDEX spells_cadre_idx ON cadres.spells USING btree (cadre_id)
  CREATE INDEX spells_unit_idx ON cadres.spells USING btree (unit_id) WHERE (left_on IS NULL)
  CREATE UNIQUE INDEX spells_running_once ON cadres.spells USING btree (cadre_id, unit_id, line, kind) WHERE (left_on IS NULL)
  policy spells_with_their_cadre using (EXISTS ( SELECT 1
   FROM cadres.cadres c
  WHERE (c.id = spells.cadre_id))) check (EXISTS ( SELECT 1
   FROM cadres.cadres c
  WHERE (c.id = spells.cadre_id)))

table cadres.trainings [row security, forced]
  course_id uuid not null
  cadre_id uuid not null
  passed boolean not null
  constraint trainings_cadre_id_fkey FOREIGN KEY (cadre_id) REFERENCES cadres.cadres(id)
  constraint trainings_course_id_fkey FOREIGN KEY (course_id) REFERENCES cadres.courses(id)
  constraint trainings_pkey PRIMARY KEY (course_id, cadre_id)
  CREATE INDEX trainings_cadre_idx ON cadres.trainings USING btree (cadre_id)
  policy trainings_with_their_cadre using (EXISTS ( SELECT 1
   FROM cadres.cadres c
  WHERE (c.id = trainings.cadre_id))) check (EXISTS ( SELECT 1
   FROM cadres.cadres c
  WHERE (c.id = trainings.cadre_id)))

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

table card.codes
  nonce bigint not null
  membership_id uuid not null
  person_id uuid not null
  slot bigint not null
  digits text not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  used_by uuid
  constraint codes_digits_check CHECK ((digits ~ '^[0-9]{8}$'::text))
  constraint codes_used CHECK (((used_at IS NULL) = (used_by IS NULL)))
  constraint codes_pkey PRIMARY KEY (nonce)
  constraint codes_digits_unique UNIQUE (digits)
  CREATE INDEX codes_expires_idx ON card.codes USING btree (expires_at)

table card.keys
  id integer not null identity
  made_at timestamp with time zone not null
  row_id uuid not null
  secret_sealed bytea not null
  constraint keys_pkey PRIMARY KEY (id)

table card.misses
  account_id uuid not null
  at timestamp with time zone not null
  CREATE INDEX misses_account_idx ON card.misses USING btree (account_id, at)

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

table founding.assignments [row security, forced]
  employer_id uuid not null
  unit_path ltree not null
  caller uuid not null
  caller_name text not null
  assigned_by text not null
  assigned_at timestamp with time zone not null
  constraint assignments_pkey PRIMARY KEY (employer_id)
  CREATE INDEX assignments_caller_idx ON founding.assignments USING btree (caller)
  CREATE INDEX assignments_unit_path_idx ON founding.assignments USING gist (unit_path)
  policy assignments_by_staff using access.sees(unit_path) check access.sees(unit_path)

table founding.calls [row security, forced]
  number bigint not null identity
  employer_id uuid not null
  unit_path ltree not null
  called_at timestamp with time zone not null
  caller_name text not null
  outcome text not null
  note text not null
  contact_name text
  next_on date
  sealed_for uuid not null default gen_random_uuid()
  contact_phone_sealed bytea
  constraint calls_outcome_check CHECK ((outcome = ANY (ARRAY['UNREACHED'::text, 'WILLING'::text, 'CONSIDERING'::text, 'UNWILLING'::text, 'GONE'::text])))
  constraint calls_pkey PRIMARY KEY (number)
  CREATE INDEX calls_employer_idx ON founding.calls USING btree (employer_id, number DESC)
  CREATE INDEX calls_unit_path_idx ON founding.calls USING gist (unit_path)
  policy calls_by_staff using access.sees(unit_path) check access.sees(unit_path)

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
  contact_phone_sealed bytea not null
  constraint foundings_approved CHECK (((state <> ALL (ARRAY['APPROVED'::text, 'REPORTED'::text, 'RESULT_RETURNED'::text, 'FILED'::text, 'CERTIFIED'::text])) OR (approved_on IS NOT NULL)))
  constraint foundings_certified CHECK (((state = 'CERTIFIED'::text) = ((certificate_number IS NOT NULL) AND (issued_on IS NOT NULL) AND (unit_id IS NOT NULL))))
  constraint foundings_check CHECK (((women >= 0) AND (women <= members)))
  constraint foundings_committee_form_check CHECK ((committee_form = ANY (ARRAY['OWN'::text, 'JOINT'::text, 'ORGANISER'::text])))
  constraint foundings_contact_name_check CHECK ((contact_name <> ''::text))
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
  name text not null
  person_id uuid
  password_hash text
  opened_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
  phone_sealed bytea not null
  phone_index bytea not null
  constraint accounts_name_check CHECK ((name <> ''::text))
  constraint accounts_phone_index_length CHECK ((length(phone_index) = 16))
  constraint accounts_pkey PRIMARY KEY (id)
  constraint accounts_person_unique UNIQUE (person_id)
  constraint accounts_phone_index_unique UNIQUE (phone_index)
  CREATE INDEX accounts_name_idx ON identity.accounts USING btree (name)
  CREATE TRIGGER accounts_end_sessions AFTER UPDATE OF password_hash, closed_at ON identity.accounts FOR EACH ROW WHEN (((old.password_hash IS DISTINCT FROM new.password_hash) OR (old.closed_at IS DISTINCT FROM new.closed_at))) EXECUTE FUNCTION identity.end_sessions()

table identity.audit
  number bigint not null identity
  at timestamp with time zone not null default clock_timestamp()
  account_id uuid not null
  actor_name text not null
  action text not null
  subject text
  details text
  seal bytea not null
  constraint audit_seal_check CHECK ((length(seal) = 32))
  constraint audit_pkey PRIMARY KEY (number)
  CREATE INDEX audit_account_idx ON identity.audit USING btree (account_id, number)
  CREATE INDEX audit_at_idx ON identity.audit USING btree (at)
  CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON identity.audit FOR EACH ROW EXECUTE FUNCTION identity.refuse_change()
  CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON identity.audit FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_change()

table identity.audit_links
  place bigint not null
  number bigint not null
  link bytea not null
  constraint audit_links_link_check CHECK ((length(link) = 32))
  constraint audit_links_place_check CHECK ((place > 0))
  constraint audit_links_pkey PRIMARY KEY (place)
  constraint audit_links_number_unique UNIQUE (number)
  CREATE TRIGGER audit_links_append_only BEFORE DELETE OR UPDATE ON identity.audit_links FOR EACH ROW EXECUTE FUNCTION identity.refuse_change()
  CREATE TRIGGER audit_links_no_truncate BEFORE TRUNCATE ON identity.audit_links FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_change()

table identity.audit_unlinked
  number bigint not null
  constraint audit_unlinked_pkey PRIMARY KEY (number)

table identity.authenticators
  account_id uuid not null
  confirmed_at timestamp with time zone
  last_step bigint not null default 0
  secret_sealed bytea not null
  constraint authenticators_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  constraint authenticators_pkey PRIMARY KEY (account_id)

table identity.grants
  account_id uuid not null
  role text not null
  unit_path ltree not null
  line text not null
  granted_at timestamp with time zone not null default clock_timestamp()
  constraint grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  constraint grants_pkey PRIMARY KEY (account_id, role, unit_path, line)
  constraint grants_duties_apart EXCLUDE USING gist (account_id WITH =, (
CASE
    WHEN (role = 'AUDITOR'::text) THEN 1
    ELSE 2
END) WITH <>) WHERE ((role = ANY (ARRAY['AUDITOR'::text, 'ADMINISTRATOR'::text, 'OPERATOR'::text])))
  CREATE INDEX grants_unit_path_idx ON identity.grants USING gist (unit_path)

table identity.known_devices
  account_id uuid not null
  secret_hash bytea not null
  seen_at timestamp with time zone not null
  proven_at timestamp with time zone
  constraint known_devices_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  constraint known_devices_pkey PRIMARY KEY (account_id, secret_hash)
  CREATE INDEX known_devices_seen_at_idx ON identity.known_devices USING btree (seen_at)

table identity.limits
  kind text not null
  subject bytea not null
  full_at timestamp with time zone not null
  constraint limits_pkey PRIMARY KEY (kind, subject)
  CREATE INDEX limits_full_at_idx ON identity.limits USING btree (full_at)

table identity.passkeys
  credential_id bytea not null
  handle uuid not null
  account_id uuid not null
  label text not null
  public_key bytea not null
  signature_count bigint not null
  uv_initialized boolean not null
  transports text not null
  backup_eligible boolean not null
  backup_state boolean not null
  attestation_object bytea
  client_data bytea
  created_at timestamp with time zone not null
  last_used_at timestamp with time zone not null
  constraint passkeys_label_check CHECK ((label <> ''::text))
  constraint passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  constraint passkeys_pkey PRIMARY KEY (credential_id)
  constraint passkeys_handle_unique UNIQUE (handle)
  CREATE INDEX passkeys_account_idx ON identity.passkeys USING btree (account_id)

table identity.recovery_codes
  account_id uuid not null
  code_hash bytea not null
  used_at timestamp with time zone
  constraint recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  constraint recovery_codes_pkey PRIMARY KEY (account_id, code_hash)

table identity.sessions
  primary_id text not null
  session_id text not null
  creation_time bigint not null
  last_access_time bigint not null
  max_inactive_interval integer not null
  expiry_time bigint not null
  principal_name text
  constraint sessions_pkey PRIMARY KEY (primary_id)
  constraint sessions_session_id_unique UNIQUE (session_id)
  CREATE INDEX sessions_expiry_time_idx ON identity.sessions USING btree (expiry_time)
  CREATE INDEX sessions_principal_name_idx ON identity.sessions USING btree (principal_name)

table identity.sessions_attributes
  session_primary_id text not null
  attribute_name text not null
  attribute_bytes bytea not null
  constraint sessions_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES identity.sessions(primary_id) ON DELETE CASCADE
  constraint sessions_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name)

table identity.sign_in_codes
  code_hash text not null
  sent_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  attempts integer not null default 0
  phone_index bytea not null
  constraint sign_in_codes_phone_index_length CHECK ((length(phone_index) = 16))
  constraint sign_in_codes_pkey PRIMARY KEY (phone_index)

table identity.sso_links
  issuer text not null
  subject text not null
  account_id uuid not null
  linked_at timestamp with time zone not null
  constraint sso_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  constraint sso_links_pkey PRIMARY KEY (issuer, subject)
  CREATE INDEX sso_links_account_idx ON identity.sso_links USING btree (account_id)

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
  CREATE INDEX facts_corrections_idx ON measures.facts USING btree (measure, day) WHERE (correction IS NOT NULL)
  CREATE INDEX facts_measure_day_idx ON measures.facts USING btree (measure, day)
  CREATE INDEX facts_place_idx ON measures.facts USING btree (unit_path, measure, day)
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

table members.applications [row security, forced]
  id uuid not null
  number bigint not null identity
  account_id uuid not null
  recipient uuid not null
  name text not null
  sealed_id bytea
  shown_id text not null
  unit_id uuid not null
  unit_path ltree not null
  line text not null
  occupation text
  gathering_id uuid
  consent text not null
  consented_at timestamp with time zone not null
  state text not null
  submitted_at timestamp with time zone not null
  due_on date not null
  question text
  answer text
  reason text
  decided_by text
  decided_at timestamp with time zone
  person_id uuid
  constraint applications_asked_with_question CHECK (((state <> 'ASKED'::text) OR (question <> ''::text)))
  constraint applications_decided CHECK (((decided_at IS NULL) = (state = ANY (ARRAY['WAITING'::text, 'ASKED'::text]))))
  constraint applications_forget_the_id CHECK (((sealed_id IS NULL) = (decided_at IS NOT NULL)))
  constraint applications_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint applications_name_check CHECK (((name <> ''::text) AND (length(name) <= 50)))
  constraint applications_occupation_check CHECK ((occupation = ANY (ARRAY['COURIER'::text, 'RIDE_HAILING'::text, 'FOOD_DELIVERY'::text, 'DOMESTIC'::text, 'GUARD'::text, 'ESTATE_AGENT'::text, 'SANITATION'::text, 'LIVESTREAM'::text])))
  constraint applications_refused_with_reason CHECK (((state <> 'REFUSED'::text) OR (reason <> ''::text)))
  constraint applications_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'ASKED'::text, 'ACCEPTED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
  constraint applications_gathering_id_fkey FOREIGN KEY (gathering_id) REFERENCES members.gatherings(id)
  constraint applications_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint applications_pkey PRIMARY KEY (id)
  constraint applications_number_unique UNIQUE (number)
  CREATE INDEX applications_gathering_idx ON members.applications USING btree (gathering_id)
  CREATE INDEX applications_person_idx ON members.applications USING btree (person_id) WHERE (person_id IS NOT NULL)
  CREATE INDEX applications_recipient_idx ON members.applications USING btree (recipient)
  CREATE INDEX applications_unit_path_idx ON members.applications USING gist (unit_path)
  CREATE UNIQUE INDEX applications_open_unique ON members.applications USING btree (account_id, line) WHERE (state = ANY (ARRAY['WAITING'::text, 'ASKED'::text]))
  policy applications_by_staff_or_self using ((unit_path <@ ANY (access.scopes(line))) OR (recipient = access.recipient()))

table members.departures [row security, forced]
  id uuid not null
  number bigint not null identity
  person_id uuid not null
  membership_id uuid not null
  unit_path ltree not null
  line text not null
  how text not null
  asked_at timestamp with time zone not null
  due_on date not null
  closed_at timestamp with time zone
  outcome text
  constraint departures_closed CHECK (((closed_at IS NULL) = (outcome IS NULL)))
  constraint departures_how_check CHECK ((how = ANY (ARRAY['LEFT'::text, 'RETIRED'::text])))
  constraint departures_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint departures_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'WITHDRAWN'::text])))
  constraint departures_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES members.memberships(id)
  constraint departures_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint departures_pkey PRIMARY KEY (id)
  constraint departures_number_unique UNIQUE (number)
  CREATE INDEX departures_membership_idx ON members.departures USING btree (membership_id)
  CREATE INDEX departures_person_idx ON members.departures USING btree (person_id)
  CREATE INDEX departures_unit_path_idx ON members.departures USING gist (unit_path)
  CREATE UNIQUE INDEX departures_open_unique ON members.departures USING btree (membership_id) WHERE (outcome IS NULL)
  policy departures_by_staff_or_self using ((unit_path <@ ANY (access.scopes(line))) OR (person_id = access.person()))

table members.distinct_pairs
  low uuid not null
  high uuid not null
  noted_by text not null
  noted_at timestamp with time zone not null
  constraint distinct_pairs_ordered CHECK ((low < high))
  constraint distinct_pairs_high_fkey FOREIGN KEY (high) REFERENCES members.persons(id)
  constraint distinct_pairs_low_fkey FOREIGN KEY (low) REFERENCES members.persons(id)
  constraint distinct_pairs_pkey PRIMARY KEY (low, high)
  CREATE INDEX distinct_pairs_high_idx ON members.distinct_pairs USING btree (high)

table members.gatherings [row security, forced]
  id uuid not null
  number bigint not null identity
  token text not null
  unit_id uuid not null
  unit_path ltree not null
  line text not null
  by_trade boolean not null
  place text not null
  held_on date not null
  opened_by text not null
  opened_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  closed_by text
  closed_at timestamp with time zone
  constraint gatherings_closed CHECK (((closed_by IS NULL) = (closed_at IS NULL)))
  constraint gatherings_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint gatherings_place_check CHECK ((place <> ''::text))
  constraint gatherings_token_check CHECK ((length(token) >= 20))
  constraint gatherings_window CHECK ((opened_at < closes_at))
  constraint gatherings_pkey PRIMARY KEY (id)
  constraint gatherings_number_unique UNIQUE (number)
  constraint gatherings_token_unique UNIQUE (token)
  CREATE INDEX gatherings_unit_path_idx ON members.gatherings USING gist (unit_path)
  policy gatherings_by_staff using (unit_path <@ ANY (access.scopes(line))) check (unit_path <@ ANY (access.scopes(line)))

table members.identities [row security, forced]
  person_id uuid not null
  national_id_sealed bytea not null
  national_id_index bytea not null
  constraint identities_national_id_index_length CHECK ((length(national_id_index) = 16))
  constraint identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint identities_pkey PRIMARY KEY (person_id)
  constraint identities_national_id_index_unique UNIQUE (national_id_index)
  policy identities_with_the_person using (COALESCE((''::ltree <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])), false) OR (EXISTS ( SELECT 1
   FROM members.persons p
  WHERE (p.id = identities.person_id))))

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
  area ltree not null default subpath(unit_path, 0, 2)
  constraint memberships_end_after_begin CHECK ((left_on >= joined_on))
  constraint memberships_end_has_reason CHECK (((left_on IS NULL) = (left_how IS NULL)))
  constraint memberships_joined_how_check CHECK ((joined_how = ANY (ARRAY['REGISTERED'::text, 'IMPORTED'::text, 'TRANSFERRED'::text])))
  constraint memberships_left_how_check CHECK ((left_how = ANY (ARRAY['LEFT'::text, 'RETIRED'::text, 'TRANSFERRED'::text, 'UNDONE'::text, 'MERGED'::text, 'DISSOLVED'::text])))
  constraint memberships_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint memberships_pkey PRIMARY KEY (id)
  constraint memberships_number_unique UNIQUE (number)
  CREATE INDEX memberships_left_unit_idx ON members.memberships USING btree (unit_id, number DESC) WHERE (left_on IS NOT NULL)
  CREATE INDEX memberships_of_area_idx ON members.memberships USING btree (area, line, number DESC) WHERE (left_on IS NULL)
  CREATE INDEX memberships_of_unit_idx ON members.memberships USING btree (unit_id, number DESC) WHERE (left_on IS NULL)
  CREATE INDEX memberships_person_idx ON members.memberships USING btree (person_id)
  CREATE INDEX memberships_unit_path_idx ON members.memberships USING gist (unit_path)
  CREATE UNIQUE INDEX memberships_living_unique ON members.memberships USING btree (person_id, line) WHERE (left_on IS NULL)
  CREATE TRIGGER memberships_follow_merge BEFORE INSERT ON members.memberships FOR EACH ROW WHEN ((COALESCE(current_setting('qunxing.merges_followed'::text, true), ''::text) = ''::text)) EXECUTE FUNCTION members.follow_merge()
  policy memberships_by_staff_or_self using (COALESCE(
CASE line
    WHEN 'UNION'::text THEN (unit_path <@ ANY (( SELECT access.scopes('UNION'::text) AS scopes)::ltree[]))
    WHEN 'YOUTH'::text THEN (unit_path <@ ANY (( SELECT access.scopes('YOUTH'::text) AS scopes)::ltree[]))
    WHEN 'WOMEN'::text THEN (unit_path <@ ANY (( SELECT access.scopes('WOMEN'::text) AS scopes)::ltree[]))
    ELSE NULL::boolean
END, false) OR (person_id = access.person())) check COALESCE(
CASE line
    WHEN 'UNION'::text THEN (unit_path <@ ANY (( SELECT access.scopes('UNION'::text) AS scopes)::ltree[]))
    WHEN 'YOUTH'::text THEN (unit_path <@ ANY (( SELECT access.scopes('YOUTH'::text) AS scopes)::ltree[]))
    WHEN 'WOMEN'::text THEN (unit_path <@ ANY (( SELECT access.scopes('WOMEN'::text) AS scopes)::ltree[]))
    ELSE NULL::boolean
END, false)

table members.merge_moves [row security, forced]
  merge_id uuid not null
  module text not null
  keys text[] not null
  constraint merge_moves_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES members.merges(id)
  constraint merge_moves_pkey PRIMARY KEY (merge_id, module)
  policy merge_moves_with_the_merge using (merge_id IN ( SELECT merges.id
   FROM members.merges))

table members.merges [row security, forced]
  id uuid not null
  number bigint not null identity
  kept_id uuid not null
  gone_id uuid not null
  unit_path ltree not null
  home_after ltree not null
  reason text not null
  merged_by text not null
  merged_at timestamp with time zone not null
  swapped text[] not null
  groups_before text[] not null
  groups_after text[] not null
  ended uuid[] not null default '{}'::uuid[]
  uncounted uuid[] not null default '{}'::uuid[]
  undone_by text
  undone_at timestamp with time zone
  undone_why text
  constraint merges_of_two CHECK ((kept_id <> gone_id))
  constraint merges_reason_check CHECK ((reason <> ''::text))
  constraint merges_undone CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
  constraint merges_gone_id_fkey FOREIGN KEY (gone_id) REFERENCES members.persons(id)
  constraint merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES members.persons(id)
  constraint merges_pkey PRIMARY KEY (id)
  constraint merges_number_unique UNIQUE (number)
  CREATE INDEX merges_gone_idx ON members.merges USING btree (gone_id)
  CREATE INDEX merges_kept_idx ON members.merges USING btree (kept_id)
  CREATE INDEX merges_unit_path_idx ON members.merges USING gist (unit_path)
  CREATE UNIQUE INDEX merges_standing_unique ON members.merges USING btree (gone_id) WHERE (undone_at IS NULL)
  policy merges_by_staff using ((unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])) OR (home_after <@ ANY (access.scopes())))

table members.persons [row security, forced]
  id uuid not null
  number bigint not null identity
  name text not null
  sex text
  born_on date
  groups text[] not null default '{}'::text[]
  occupation text
  unit_path ltree not null
  registered_at timestamp with time zone not null
  version integer not null default 0
  phone_sealed bytea
  phone_index bytea
  merged_into uuid
  constraint persons_groups_known CHECK ((groups <@ ARRAY['MIGRANT_WORKER'::text, 'NEW_FORM'::text, 'MODEL_WORKER'::text, 'IN_DIFFICULTY'::text, 'SINGLE'::text, 'WOMAN_WORKER'::text]))
  constraint persons_merged_elsewhere CHECK ((merged_into <> id))
  constraint persons_name_check CHECK (((name <> ''::text) AND (length(name) <= 50)))
  constraint persons_occupation_check CHECK ((occupation = ANY (ARRAY['COURIER'::text, 'RIDE_HAILING'::text, 'FOOD_DELIVERY'::text, 'DOMESTIC'::text, 'GUARD'::text, 'ESTATE_AGENT'::text, 'SANITATION'::text, 'LIVESTREAM'::text])))
  constraint persons_occupation_in_group CHECK (((occupation IS NULL) OR ('NEW_FORM'::text = ANY (groups))))
  constraint persons_phone_index_length CHECK ((length(phone_index) = 16))
  constraint persons_phone_sealed_and_found CHECK (((phone_sealed IS NULL) = (phone_index IS NULL)))
  constraint persons_sex_check CHECK ((sex = ANY (ARRAY['MALE'::text, 'FEMALE'::text])))
  constraint persons_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES members.persons(id)
  constraint persons_pkey PRIMARY KEY (id)
  constraint persons_number_unique UNIQUE (number)
  constraint persons_phone_index_unique UNIQUE (phone_index)
  CREATE INDEX persons_merged_idx ON members.persons USING btree (merged_into) WHERE (merged_into IS NOT NULL)
  CREATE INDEX persons_name_idx ON members.persons USING btree (name COLLATE "C", number)
  policy persons_by_staff_or_self using (COALESCE((unit_path <@ ANY (( SELECT access.whole_scopes() AS whole_scopes)::ltree[])), false) OR (id = access.person()) OR (EXISTS ( SELECT 1
   FROM members.memberships m
  WHERE ((m.person_id = persons.id) AND
        CASE m.line
            WHEN 'UNION'::text THEN (m.unit_path <@ ANY (( SELECT access.scopes('UNION'::text) AS scopes)::ltree[]))
            WHEN 'YOUTH'::text THEN (m.unit_path <@ ANY (( SELECT access.scopes('YOUTH'::text) AS scopes)::ltree[]))
            WHEN 'WOMEN'::text THEN (m.unit_path <@ ANY (( SELECT access.scopes('WOMEN'::text) AS scopes)::ltree[]))
            ELSE NULL::boolean
        END)))) check ((unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])) OR (id = access.person()))

table members.roster_changes [row security, forced]
  roster_id uuid not null
  person_id uuid not null
  had_id boolean not null
  had_phone boolean not null
  had_sex boolean not null
  had_birth boolean not null
  had_occupation boolean not null
  groups text[] not null
  home ltree not null
  version_after integer not null
  constraint roster_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint roster_changes_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES members.rosters(id) ON DELETE CASCADE
  constraint roster_changes_pkey PRIMARY KEY (roster_id, person_id)
  CREATE INDEX roster_changes_person_idx ON members.roster_changes USING btree (person_id)
  policy roster_changes_with_the_roster using (roster_id IN ( SELECT rosters.id
   FROM members.rosters))

table members.roster_files [row security, forced]
  roster_id uuid not null
  piece integer not null
  content_sealed bytea not null
  constraint roster_files_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES members.rosters(id) ON DELETE CASCADE
  constraint roster_files_pkey PRIMARY KEY (roster_id, piece)
  policy roster_files_with_the_roster using (roster_id IN ( SELECT rosters.id
   FROM members.rosters))

table members.roster_rows [row security, forced]
  roster_id uuid not null
  row_no integer not null
  problems text[] not null
  name text
  sex text
  born_on date
  groups text[] not null default '{}'::text[]
  occupation text
  unit_id uuid
  unit_path ltree
  unit_name text
  line text
  joined_on date
  new_person_id uuid not null
  membership_id uuid not null
  conflicts text[] not null default '{}'::text[]
  person_id uuid
  living_id uuid
  action text
  cells_sealed bytea not null
  national_id_sealed bytea
  national_id_index bytea
  phone_sealed bytea
  phone_index bytea
  person_index bytea
  sealed_for uuid not null
  kept text
  constraint roster_rows_action_check CHECK ((action = ANY (ARRAY['JOIN'::text, 'TRANSFER'::text, 'PROPOSE'::text, 'COMPLETE'::text])))
  constraint roster_rows_national_id_sealed_and_found CHECK (((national_id_sealed IS NULL) = (national_id_index IS NULL)))
  constraint roster_rows_phone_sealed_and_found CHECK (((phone_sealed IS NULL) = (phone_index IS NULL)))
  constraint roster_rows_pkey PRIMARY KEY (roster_id, row_no)
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
  undone_by text
  undone_at timestamp with time zone
  constraint rosters_state_check CHECK ((state = ANY (ARRAY['UPLOADED'::text, 'CHECKING'::text, 'CHECKED'::text, 'APPLYING'::text, 'APPLIED'::text, 'CANCELLED'::text, 'FAILED'::text, 'UNDOING'::text, 'UNDONE'::text])))
  constraint rosters_undone CHECK (((state = ANY (ARRAY['UNDOING'::text, 'UNDONE'::text])) <= (undone_by IS NOT NULL)))
  constraint rosters_pkey PRIMARY KEY (id)
  constraint rosters_number_unique UNIQUE (number)
  CREATE INDEX rosters_state_idx ON members.rosters USING btree (state) WHERE (state = ANY (ARRAY['UPLOADED'::text, 'CHECKING'::text, 'APPLYING'::text, 'UNDOING'::text]))
  CREATE INDEX rosters_unit_path_idx ON members.rosters USING gist (unit_path)
  CREATE TRIGGER rosters_take_their_rows BEFORE DELETE ON members.rosters FOR EACH ROW EXECUTE FUNCTION members.forget_roster_rows()
  policy rosters_by_staff using (unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[])) check (unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[]))

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
  line text not null
  asked_by text not null default 'RECEIVING'::text
  why text
  answer text
  due_on date not null default (CURRENT_DATE + 15)
  constraint transfers_asked_by_check CHECK ((asked_by = ANY (ARRAY['RECEIVING'::text, 'GIVING'::text, 'MEMBER'::text])))
  constraint transfers_decided CHECK (((decided_at IS NULL) = (outcome IS NULL)))
  constraint transfers_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint transfers_outcome_check CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'DECLINED'::text, 'WITHDRAWN'::text, 'EXPIRED'::text])))
  constraint transfers_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES members.memberships(id)
  constraint transfers_person_id_fkey FOREIGN KEY (person_id) REFERENCES members.persons(id)
  constraint transfers_pkey PRIMARY KEY (id)
  constraint transfers_number_unique UNIQUE (number)
  CREATE INDEX transfers_due_idx ON members.transfers USING btree (due_on) WHERE (outcome IS NULL)
  CREATE INDEX transfers_membership_idx ON members.transfers USING btree (membership_id)
  CREATE INDEX transfers_person_idx ON members.transfers USING btree (person_id)
  CREATE UNIQUE INDEX transfers_open_unique ON members.transfers USING btree (membership_id) WHERE (outcome IS NULL)
  policy transfers_by_both_sides_or_self using ((unit_path <@ ANY (access.scopes(line))) OR (to_path <@ ANY (access.scopes(line))) OR (person_id = access.person()))

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
  nature text
  youth_id uuid
  women_id uuid
  constraint employers_credit_code_check CHECK ((length(credit_code) = 18))
  constraint employers_headcount_sane CHECK (((headcount >= 0) AND (headcount <= 10000000)))
  constraint employers_name_check CHECK ((name <> ''::text))
  constraint employers_nature_known CHECK ((nature = ANY (ARRAY['STATE'::text, 'NEW_ECONOMIC'::text, 'NEW_SOCIAL'::text])))
  constraint employers_union_id_fkey FOREIGN KEY (union_id) REFERENCES organisations.units(id)
  constraint employers_women_id_fkey FOREIGN KEY (women_id) REFERENCES organisations.units(id)
  constraint employers_youth_id_fkey FOREIGN KEY (youth_id) REFERENCES organisations.units(id)
  constraint employers_pkey PRIMARY KEY (id)
  constraint employers_credit_code_unique UNIQUE (credit_code)
  CREATE INDEX employers_name_bigrams_idx ON organisations.employers USING gin (organisations.bigrams(name)) WITH (fastupdate=off)
  CREATE INDEX employers_open_idx ON organisations.employers USING btree (headcount DESC, name) WHERE (union_id IS NULL)
  CREATE INDEX employers_union_idx ON organisations.employers USING btree (union_id)
  CREATE INDEX employers_unit_path_idx ON organisations.employers USING gist (unit_path)
  CREATE INDEX employers_women_idx ON organisations.employers USING btree (women_id) WHERE (women_id IS NOT NULL)
  CREATE INDEX employers_youth_idx ON organisations.employers USING btree (youth_id) WHERE (youth_id IS NOT NULL)
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
  constraint unit_history_change_check CHECK ((change = ANY (ARRAY['FOUNDED'::text, 'RENAMED'::text, 'CHANGED'::text, 'MOVED'::text, 'CLOSED'::text, 'MERGED'::text, 'TOOK_IN'::text, 'SPLIT_OFF'::text, 'SPLIT_FROM'::text, 'DISSOLVED'::text])))
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
  CREATE INDEX units_kind_idx ON organisations.units USING btree (kind) WHERE ((closed_on IS NULL) AND (kind <> 'BASIC'::text))
  CREATE INDEX units_name_bigrams_idx ON organisations.units USING gin (organisations.bigrams(name)) WITH (fastupdate=off)
  CREATE INDEX units_name_idx ON organisations.units USING btree (name)
  CREATE INDEX units_pinyin_idx ON organisations.units USING gin (pinyin gin_trgm_ops) WITH (fastupdate=off)
  CREATE INDEX units_unit_path_idx ON organisations.units USING gist (unit_path)
  CREATE UNIQUE INDEX units_code_unique ON organisations.units USING btree (upper(code))
  policy units_read_by_all using true
  policy units_written_by_staff using access.sees(unit_path) check access.sees(unit_path)

table personfile.entries [row security, forced]
  number bigint not null identity
  person_id uuid not null
  unit_path ltree not null
  line text
  kind text not null
  sensitivity text not null
  involved uuid[] not null default '{}'::uuid[]
  source text
  at timestamp with time zone not null
  actor_name text not null
  text text not null
  link text
  constraint entries_line_check CHECK ((line = ANY (ARRAY['UNION'::text, 'YOUTH'::text, 'WOMEN'::text])))
  constraint entries_link_check CHECK ((link ~~ '/%'::text))
  constraint entries_sensitivity_check CHECK ((sensitivity = ANY (ARRAY['OPEN'::text, 'FAMILY'::text, 'HEALTH'::text, 'DISPUTE'::text])))
  constraint entries_pkey PRIMARY KEY (number)
  CREATE INDEX entries_person_idx ON personfile.entries USING btree (person_id, at DESC, number DESC)
  CREATE UNIQUE INDEX entries_source_once ON personfile.entries USING btree (person_id, kind, source) WHERE (source IS NOT NULL)
  policy entries_by_need_to_know using ((person_id = access.person()) OR COALESCE(((sensitivity = 'OPEN'::text) AND (unit_path <@ ANY (( SELECT access.scopes() AS scopes)::ltree[]))), false) OR (access.recipient() = ANY (involved)) OR (''::ltree = ANY (access.scopes()))) check true

table personfile.looks [row security, forced]
  number bigint not null identity
  person_id uuid not null
  at timestamp with time zone not null
  account_id uuid not null
  looker text not null
  role text not null
  office text not null
  how text not null
  why text not null
  constraint looks_how_check CHECK ((how = ANY (ARRAY['PAGE'::text, 'REVEAL'::text, 'EXPORT'::text, 'CARD'::text, 'COMPARED'::text, 'PAPER'::text])))
  constraint looks_pkey PRIMARY KEY (number)
  CREATE INDEX looks_person_idx ON personfile.looks USING btree (person_id, at DESC)
  CREATE TRIGGER looks_append_only BEFORE DELETE OR UPDATE ON personfile.looks FOR EACH ROW EXECUTE FUNCTION personfile.refuse_change()
  CREATE TRIGGER looks_no_truncate BEFORE TRUNCATE ON personfile.looks FOR EACH STATEMENT EXECUTE FUNCTION personfile.refuse_change()
  policy looks_at_oneself using ((person_id = access.person()) OR (''::ltree = ANY (access.scopes()))) check true

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
  position integer
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
  by_unit boolean not null default false
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

table unithome.announcements [row security, forced]
  id uuid not null
  number bigint not null identity
  unit_id uuid not null
  unit_path ltree not null
  title text not null
  body text not null
  published_by text not null
  published_at timestamp with time zone not null
  withdrawn_by text
  withdrawn_at timestamp with time zone
  constraint announcements_body_check CHECK (((body <> ''::text) AND (length(body) <= 2000)))
  constraint announcements_title_check CHECK (((title <> ''::text) AND (length(title) <= 60)))
  constraint announcements_withdrawn CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL)))
  constraint announcements_pkey PRIMARY KEY (id)
  constraint announcements_number_unique UNIQUE (number)
  CREATE INDEX announcements_unit_idx ON unithome.announcements USING btree (unit_id, number DESC)
  policy announcements_read_by_all using ((withdrawn_at IS NULL) OR access.sees(unit_path))
  policy announcements_written_by_staff using access.sees(unit_path) check access.sees(unit_path)

table vault.keys
  id integer not null
  kind text not null
  purpose text
  algorithm text not null
  state text not null
  wrapped bytea
  master_check bytea not null
  made_at timestamp with time zone not null default clock_timestamp()
  retired_at timestamp with time zone
  constraint keys_destroyed CHECK (((state = 'RETIRED'::text) = (wrapped IS NULL)))
  constraint keys_id_check CHECK (((id >= 1) AND (id <= 65535)))
  constraint keys_index_stays CHECK (((kind = 'DATA'::text) OR (state = 'ACTIVE'::text)))
  constraint keys_kind_check CHECK ((kind = ANY (ARRAY['DATA'::text, 'INDEX'::text])))
  constraint keys_master_check_check CHECK ((length(master_check) = 8))
  constraint keys_purpose_of_index CHECK (((kind = 'INDEX'::text) = (purpose IS NOT NULL)))
  constraint keys_retired_when CHECK (((state = 'RETIRED'::text) = (retired_at IS NOT NULL)))
  constraint keys_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'RETIRING'::text, 'RETIRED'::text])))
  constraint keys_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX keys_active_unique ON vault.keys USING btree (kind) WHERE ((kind = 'DATA'::text) AND (state = 'ACTIVE'::text))
  CREATE UNIQUE INDEX keys_purpose_unique ON vault.keys USING btree (purpose) WHERE (kind = 'INDEX'::text)

table wallet.files [row security, forced]
  paper_id uuid not null
  piece integer not null
  content_sealed bytea not null
  constraint files_piece_check CHECK ((piece >= 0))
  constraint files_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES wallet.papers(id)
  constraint files_pkey PRIMARY KEY (paper_id, piece)
  policy files_with_their_paper using (EXISTS ( SELECT 1
   FROM wallet.papers p
  WHERE (p.id = files.paper_id)))

table wallet.kinds
  kind text not null
  place integer not null
  label text not null
  months integer
  hint text not null
  constraint kinds_kind_check CHECK ((kind ~ '^[A-Z_]{2,30}$'::text))
  constraint kinds_label_check CHECK ((label <> ''::text))
  constraint kinds_months_check CHECK (((months >= 1) AND (months <= 1200)))
  constraint kinds_pkey PRIMARY KEY (kind)
  constraint kinds_place_key UNIQUE (place)

table wallet.openings [row security, forced]
  number bigint not null identity
  paper_id uuid not null
  request_id uuid not null
  at timestamp with time zone not null
  opener text not null
  constraint openings_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES wallet.papers(id)
  constraint openings_request_id_fkey FOREIGN KEY (request_id) REFERENCES wallet.requests(id)
  constraint openings_pkey PRIMARY KEY (number)
  CREATE INDEX openings_paper_idx ON wallet.openings USING btree (paper_id)
  CREATE TRIGGER openings_append_only BEFORE DELETE OR UPDATE ON wallet.openings FOR EACH ROW EXECUTE FUNCTION wallet.refuse_change()
  CREATE TRIGGER openings_no_truncate BEFORE TRUNCATE ON wallet.openings FOR EACH STATEMENT EXECUTE FUNCTION wallet.refuse_change()
  policy openings_with_their_request using (EXISTS ( SELECT 1
   FROM wallet.requests r
  WHERE (r.id = openings.request_id)))

table wallet.papers [row security, forced]
  id uuid not null
  number text not null
  person_id uuid not null
  kind text not null
  from_on date not null
  until_on date
  type text not null
  bytes integer not null
  added_at timestamp with time zone not null
  deleted_at timestamp with time zone
  constraint papers_bytes_check CHECK ((bytes > 0))
  constraint papers_hold_forward CHECK ((until_on >= from_on))
  constraint papers_type_check CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text])))
  constraint papers_kind_fkey FOREIGN KEY (kind) REFERENCES wallet.kinds(kind)
  constraint papers_pkey PRIMARY KEY (id)
  constraint papers_number_unique UNIQUE (number)
  CREATE INDEX papers_person_idx ON wallet.papers USING btree (person_id)
  CREATE INDEX papers_until_idx ON wallet.papers USING btree (until_on) WHERE (deleted_at IS NULL)
  policy papers_of_oneself_or_agreed using ((person_id = access.person()) OR (''::ltree = ANY (access.scopes())) OR (EXISTS ( SELECT 1
   FROM wallet.requests r
  WHERE ((r.person_id = papers.person_id) AND (r.kind = papers.kind) AND (r.state = 'AGREED'::text) AND access.sees(r.unit_path)))))

table wallet.requests [row security, forced]
  id uuid not null
  number text not null
  person_id uuid not null
  person_name text not null
  kind text not null
  matter text not null
  purpose text not null
  unit_id uuid not null
  unit_path ltree not null
  unit_name text not null
  asker uuid not null
  asker_name text not null
  asked_at timestamp with time zone not null
  state text not null
  decided_at timestamp with time zone
  constraint requests_decided CHECK (((state = 'OPEN'::text) = (decided_at IS NULL)))
  constraint requests_matter_check CHECK (((length(matter) >= 1) AND (length(matter) <= 100)))
  constraint requests_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 200)))
  constraint requests_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'AGREED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
  constraint requests_kind_fkey FOREIGN KEY (kind) REFERENCES wallet.kinds(kind)
  constraint requests_pkey PRIMARY KEY (id)
  constraint requests_number_unique UNIQUE (number)
  constraint requests_once_a_matter UNIQUE (person_id, kind, matter)
  CREATE INDEX requests_person_idx ON wallet.requests USING btree (person_id)
  CREATE INDEX requests_unit_path_idx ON wallet.requests USING gist (unit_path)
  policy requests_by_both_sides using ((person_id = access.person()) OR access.sees(unit_path))

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

CREATE OR REPLACE FUNCTION access.scopes(line text)
 RETURNS ltree[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting(('qunxing.scopes_'::text || lower(line)), true), ''::text))::ltree[], ARRAY[]::ltree[])

CREATE OR REPLACE FUNCTION access.sees(unit_path ltree)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((unit_path <@ ANY (access.scopes())), false)

CREATE OR REPLACE FUNCTION access.whole_scopes()
 RETURNS ltree[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT COALESCE(array_agg(own.own), ARRAY[]::ltree[]) AS "coalesce" FROM unnest(access.scopes('UNION'::text)) own(own) WHERE ((own.own <@ ANY (access.scopes('YOUTH'::text))) AND (own.own <@ ANY (access.scopes('WOMEN'::text)))))

CREATE OR REPLACE FUNCTION allocation.accept(pool uuid, offered_turn bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  update allocation.claims set state = 'HELD', offer_until = null
  where pool_id = pool and turn = offered_turn and state = 'OFFERED' and offer_until > clock_timestamp();
  if found then
    insert into allocation.changes (pool_id, turn, kind, at) values (pool, offered_turn, 'GIVEN', clock_timestamp());
  end if;
  return found;
end $function$

CREATE OR REPLACE FUNCTION allocation.cap_in_the_way(pool uuid, claimant uuid, home uuid, employer uuid, wanted integer)
 RETURNS uuid
 LANGUAGE sql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
  select c.id
  from allocation.pool_caps p
    join allocation.caps c on c.id = p.cap_id,
    allocation.counted_for(pool, c.counts, claimant, home, employer, wanted) as f
  where p.pool_id = pool
    and f.units + coalesce(
      (select u.used from allocation.cap_uses u where u.cap_id = c.id and u.counted = f.counted), 0) > c.most
  order by c.id limit 1
$function$

CREATE OR REPLACE FUNCTION allocation.change_holder(from_holder uuid, into_holder uuid, pools uuid[], turns bigint[])
 RETURNS TABLE(pool_id uuid, turn bigint)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
declare
  c allocation.claims;
begin
  for c in
    select * from allocation.claims m
    where m.holder = from_holder and m.state <> 'RELEASED'
      and (turns is null or (m.pool_id, m.turn) in (select * from unnest(pools, turns)))
    order by m.pool_id, m.turn
  loop
    perform 1 from allocation.levels l where l.pool_id = c.pool_id order by l.part for update;
    select * into c from allocation.claims m where m.pool_id = c.pool_id and m.turn = c.turn and m.state <> 'RELEASED';
    continue when not found
      or exists (select from allocation.claims o where o.holder = into_holder and o.pool_id = c.pool_id
                   and o.request = c.request and o.state <> 'RELEASED')
      or exists (select from allocation.party_members p
                 where p.pool_id = c.pool_id and p.person in (from_holder, into_holder));
    if c.state in ('HELD', 'OFFERED') then
      perform allocation.lock_caps(c.pool_id, array[from_holder, into_holder], array[c.household, null], array[c.unit, null]);
      perform allocation.use_caps(c.pool_id, from_holder, c.household, c.unit, -c.units);
      perform allocation.use_caps(c.pool_id, into_holder, c.household, c.unit, c.units);
    end if;
    update allocation.claims m set holder = into_holder where m.pool_id = c.pool_id and m.turn = c.turn;
    pool_id := c.pool_id; turn := c.turn;
    return next;
  end loop;
end $function$

CREATE OR REPLACE FUNCTION allocation.close_entries(pool uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  perform 1 from allocation.draws d join allocation.pools p on p.id = d.pool_id
  where d.pool_id = pool and d.listed_at is null and not p.stopped and p.closes_at <= clock_timestamp()
  for update of d;
  if not found then
    return false;
  end if;
  perform allocation.give_back(pool, own.turn, 'RELEASED')
  from allocation.party_members m
    join allocation.claims lead on lead.pool_id = m.pool_id and lead.holder = m.leader and lead.state = 'ENTERED'
    join allocation.claims own on own.pool_id = m.pool_id and own.holder = m.person and own.state = 'ENTERED'
  where m.pool_id = pool and m.person <> m.leader;
  update allocation.claims c set units = n.people
  from (select leader, cast(count(*) as int) as people from allocation.party_members where pool_id = pool
        group by leader) as n
  where c.pool_id = pool and c.holder = n.leader and c.state = 'ENTERED' and c.units <> n.people;
  return true;
end $function$

CREATE OR REPLACE FUNCTION allocation.counted(counts text, holder uuid, household uuid, unit uuid)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case counts when 'HOLDER' then holder when 'HOUSEHOLD' then household else unit end
$function$

CREATE OR REPLACE FUNCTION allocation.counted_for(pool uuid, counts text, holder uuid, household uuid, unit uuid, wanted integer)
 RETURNS TABLE(counted uuid, units integer)
 LANGUAGE sql
 STABLE ROWS 1
AS $function$
  select m.person, sign(wanted)::int
  from allocation.party_members m
  where counts = 'HOLDER' and m.pool_id = pool and m.leader = holder
  union all
  select allocation.counted(counts, holder, household, unit), wanted
  where allocation.counted(counts, holder, household, unit) is not null
    and (counts <> 'HOLDER' or not exists (
      select from allocation.party_members m where m.pool_id = pool and m.leader = holder))
$function$

CREATE OR REPLACE FUNCTION allocation.decide(pool uuid, holders uuid[], requests uuid[], wanted integer[], weights integer[], wish_lists text[], households uuid[], units uuid[])
 RETURNS TABLE(ord integer, outcome text, turn bigint, part smallint, cap uuid)
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
declare
  p allocation.pools;
  at timestamptz;
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  select * into p from allocation.pools where id = pool;
  if not found then
    raise exception 'no pool %', pool using errcode = 'no_data_found';
  end if;
  at := clock_timestamp();
  return query
    select * from allocation.decide_each(
      p,
      case when p.stopped then 'STOPPED' when at < p.opens_at then 'NOT_YET' when at >= p.closes_at then 'OVER' end,
      at, holders, requests, wanted, weights, wish_lists, households, units);
end $function$

CREATE OR REPLACE FUNCTION allocation.decide_each(p allocation.pools, shut text, at timestamp with time zone, holders uuid[], requests uuid[], wanted integer[], weights integer[], wish_lists text[], households uuid[], units uuid[])
 RETURNS TABLE(ord integer, outcome text, turn bigint, part smallint, cap uuid)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
#variable_conflict use_column
declare
  known allocation.claims;
  mine smallint[];
  blocked smallint[] := '{}';
  queued int;
  last_turn bigint;
  as_request uuid;
  found_part smallint;
begin
  perform allocation.lock_caps(p.id, holders, households, units);
  select l.waiting, l.turns into queued, last_turn from allocation.levels l where l.pool_id = p.id and l.part = 0;
  if queued > 0 then
    select array_agg(distinct w) into blocked
    from allocation.claims c, unnest(case when c.wishes = '{}' then '{0}' else c.wishes end) as w
    where c.pool_id = p.id and c.state = 'WAITING';
  end if;
  for i in 1 .. cardinality(holders) loop
    ord := i; turn := null; part := null; cap := null;
    as_request := case when p.per_holder = 1 then '00000000-0000-0000-0000-000000000000' else requests[i] end;
    select * into known from allocation.claims c
    where c.pool_id = p.id and c.holder = holders[i] and c.request = as_request and c.state <> 'RELEASED';
    if found then
      outcome := known.state; turn := known.turn; part := known.part;
      return next; continue;
    end if;
    if shut is not null then
      outcome := shut;
      return next; continue;
    end if;
    if wanted[i] + (select coalesce(sum(c.units), 0) from allocation.claims c
                    where c.pool_id = p.id and c.holder = holders[i] and c.state <> 'RELEASED') > p.per_holder then
      outcome := 'LIMIT';
      return next; continue;
    end if;
    cap := allocation.cap_in_the_way(p.id, holders[i], households[i], units[i], wanted[i]);
    if cap is not null then
      outcome := 'CAP';
      return next; continue;
    end if;
    mine := case when coalesce(wish_lists[i], '{}') = '{}' then '{0}' else cast(wish_lists[i] as smallint[]) end;
    if p.way = 'DRAW' then
      outcome := 'ENTERED';
    else
      found_part := allocation.free_part(p.id, mine, wanted[i], blocked);
      if found_part is not null then
        outcome := 'HELD';
        part := found_part;
        update allocation.levels l set taken = l.taken + wanted[i] where l.pool_id = p.id and l.part = found_part;
        perform allocation.use_caps(p.id, holders[i], households[i], units[i], wanted[i]);
      elsif p.queue_most is null or queued < p.queue_most then
        outcome := 'WAITING';
        queued := queued + 1;
        blocked := blocked || mine;
      else
        outcome := 'SOLD_OUT';
        return next; continue;
      end if;
    end if;
    last_turn := last_turn + 1;
    turn := last_turn;
    insert into allocation.claims (pool_id, turn, holder, request, units, weight, wishes, part, began, state,
      household, unit, asked_at)
    values (p.id, turn, holders[i], as_request, wanted[i], weights[i], coalesce(cast(wish_lists[i] as smallint[]), '{}'),
      coalesce(part, 0), outcome, outcome, households[i], units[i], at);
    return next;
  end loop;
  update allocation.levels l set turns = last_turn, waiting = queued where l.pool_id = p.id and l.part = 0;
end $function$

CREATE OR REPLACE FUNCTION allocation.decide_plain(pools uuid[], asking integer[], which integer[], holders uuid[], OUT outcomes text[], OUT turns bigint[])
 RETURNS record
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
#variable_conflict use_column
declare
  once constant uuid := '00000000-0000-0000-0000-000000000000';
  last_turns bigint[];
  rooms int[];
  mosts int[];
  draws boolean[];
  known bigint[];
begin
  with moved as (
    update allocation.levels l
    set taken = l.taken + case when l.draw then 0 else allocation.served(l, u.asking) end,
        waiting = l.waiting + allocation.queued(l, u.asking),
        turns = l.turns + allocation.served(l, u.asking) + allocation.queued(l, u.asking)
    from unnest(pools, asking) with ordinality as u(pool, asking, nth)
    where l.pool_id = u.pool and l.part = 0
      and clock_timestamp() >= l.plain_from and clock_timestamp() < l.plain_until
    returning u.nth, old.turns as last_turn, cast(new.turns - old.turns as int) as most, l.draw,
              cast(new.turns - old.turns as int) - (new.waiting - old.waiting) as room)
  select array_agg(m.last_turn order by u.nth), array_agg(m.room order by u.nth), array_agg(m.most order by u.nth),
         array_agg(m.draw order by u.nth)
  into last_turns, rooms, mosts, draws
  from unnest(pools) with ordinality as u(pool, nth) left join moved m on m.nth = u.nth;

  if exists (select from allocation.claims c
             where c.holder = any (holders) and c.pool_id = any (pools) and c.request = once and c.state <> 'RELEASED') then
    select array_agg(a.ord) into known
    from unnest(which, holders) with ordinality as a(pool, holder, ord)
    where exists (select from allocation.claims c
                  where c.holder = a.holder and c.pool_id = pools[a.pool] and c.request = once and c.state <> 'RELEASED');
  end if;

  with fresh as (
    select a.ord, a.pool, a.holder, row_number() over (partition by a.pool order by a.ord) as nth
    from unnest(which, holders) with ordinality as a(pool, holder, ord)
    where known is null or a.ord <> all (known)),
  decided as materialized (
    select fresh.ord, fresh.pool, fresh.holder, last_turns[fresh.pool] + fresh.nth as turn,
           case when rooms[fresh.pool] is null then 'EACH'
                when fresh.nth <= rooms[fresh.pool] then case when draws[fresh.pool] then 'ENTERED' else 'HELD' end
                when fresh.nth <= mosts[fresh.pool] then 'WAITING'
                else 'SOLD_OUT' end as outcome
    from fresh),
  recorded as (
    insert into allocation.claims (pool_id, turn, holder, request, units, began, state, asked_at)
    select pools[d.pool], d.turn, d.holder, once, 1, d.outcome, d.outcome, clock_timestamp()
    from decided d where d.outcome in ('HELD', 'WAITING', 'ENTERED'))
  select array_agg(d.outcome), array_agg(d.turn)
  into outcomes, turns
  from (select * from decided order by ord) as d;

  if known is not null then
    update allocation.levels l
    set taken = l.taken - case when l.draw then 0 else rooms[n.pool] - n.served end,
        waiting = l.waiting - (mosts[n.pool] - rooms[n.pool] - n.queued),
        turns = l.turns - (mosts[n.pool] - n.served - n.queued)
    from (
      select f.pool, least(f.fresh, rooms[f.pool]) as served,
             least(f.fresh - least(f.fresh, rooms[f.pool]), mosts[f.pool] - rooms[f.pool]) as queued
      from (select which[k] as pool, cast(asking[which[k]] - count(*) as int) as fresh
            from unnest(known) as k group by which[k]) as f
      where rooms[f.pool] is not null) as n
    where l.pool_id = pools[n.pool] and l.part = 0;
    select array_agg(coalesce(c.state, d.outcome) order by a.ord), array_agg(coalesce(c.turn, d.turn) order by a.ord)
    into outcomes, turns
    from unnest(which, holders) with ordinality as a(pool, holder, ord)
      left join lateral (
        select c.state, c.turn from allocation.claims c
        where c.holder = a.holder and c.pool_id = pools[a.pool] and c.request = once and c.state <> 'RELEASED'
        limit 1) as c on a.ord = any (known)
      left join unnest(
          array(select x from generate_subscripts(which, 1) as x where x <> all (known) order by x), outcomes, turns)
        as d(ord, outcome, turn) on d.ord = a.ord;
  end if;
end $function$

CREATE OR REPLACE FUNCTION allocation.free_part(pool uuid, wishes smallint[], wanted integer, blocked smallint[])
 RETURNS smallint
 LANGUAGE sql
AS $function$
  select l.part
  from unnest(wishes) with ordinality as w(part, best)
    join allocation.levels l on l.pool_id = pool and l.part = w.part
  where l.part <> all (blocked) and (l.capacity is null or l.capacity - l.taken >= wanted)
  order by w.best limit 1
$function$

CREATE OR REPLACE FUNCTION allocation.give_back(pool uuid, claimed_turn bigint, why text)
 RETURNS boolean
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
declare
  gone allocation.claims;
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  select * into gone from allocation.claims where pool_id = pool and turn = claimed_turn and state <> 'RELEASED';
  if not found then
    return false;
  end if;
  if gone.state in ('HELD', 'OFFERED') then
    perform allocation.lock_caps_of_waiting(pool, claimed_turn);
    perform allocation.use_caps(pool, gone.holder, gone.household, gone.unit, -gone.units);
    update allocation.levels set taken = taken - gone.units where pool_id = pool and part = gone.part;
  elsif gone.state = 'WAITING' then
    update allocation.levels set waiting = waiting - 1 where pool_id = pool and part = 0;
  end if;
  update allocation.claims set state = 'RELEASED', offer_until = null where pool_id = pool and turn = claimed_turn;
  insert into allocation.changes (pool_id, turn, kind, at) values (pool, claimed_turn, why, clock_timestamp());
  return true;
end $function$

CREATE OR REPLACE FUNCTION allocation.keep_the_promise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception 'a draw is never deleted' using errcode = 'restrict_violation';
  end if;
  if (old.pool_id, old.number, old.title, old.commitment, old.party_most, old.declared_at)
       is distinct from (new.pool_id, new.number, new.title, new.commitment, new.party_most, new.declared_at)
     or (old.listed_at is not null and (old.digest, old.listed_at) is distinct from (new.digest, new.listed_at))
     or (old.drawn_at is not null and (old.seed, old.drawn_at) is distinct from (new.seed, new.drawn_at)) then
    raise exception 'what a draw has published does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION allocation.keep_the_result()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.result is not null
     or (old.code, old.turn, old.lots, old.people, old.parts)
          is distinct from (new.code, new.turn, new.lots, new.people, new.parts) then
    raise exception 'what a draw has published does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION allocation.known(pools uuid[], holders uuid[], requests uuid[])
 RETURNS TABLE(ord integer, outcome text, turn bigint, part smallint)
 LANGUAGE sql
 STABLE
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
  select distinct on (a.ord) cast(a.ord as int), c.state, c.turn, c.part
  from unnest(pools, holders, requests) with ordinality as a(pool, holder, request, ord)
    join allocation.claims c on c.pool_id = a.pool and c.holder = a.holder and c.state <> 'RELEASED'
      and c.request in (a.request, '00000000-0000-0000-0000-000000000000')
  order by a.ord, c.turn
$function$

CREATE OR REPLACE FUNCTION allocation.lapse(pool uuid, offered_turn bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  if not exists (select from allocation.claims
                 where pool_id = pool and turn = offered_turn and state = 'OFFERED'
                   and offer_until <= clock_timestamp()) then
    return false;
  end if;
  perform allocation.give_back(pool, offered_turn, 'LAPSED');
  perform allocation.promote(pool);
  return true;
end $function$

CREATE OR REPLACE FUNCTION allocation.lock_caps(pool uuid, holders uuid[], households uuid[], units uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  cap_ids uuid[];
  people uuid[];
begin
  if not exists (select from allocation.pool_caps p where p.pool_id = pool) then
    return;
  end if;
  select array_agg(k.id order by k.id, k.counted), array_agg(k.counted order by k.id, k.counted)
  into cap_ids, people
  from (
    select distinct c.id, f.counted
    from allocation.pool_caps p
      join allocation.caps c on c.id = p.cap_id,
      unnest(holders, households, units) as a(holder, household, unit),
      allocation.counted_for(pool, c.counts, a.holder, a.household, a.unit, 1) as f
    where p.pool_id = pool) as k;
  insert into allocation.cap_uses (cap_id, counted, used)
  select k.cap, k.counted, 0 from unnest(cap_ids, people) with ordinality as k(cap, counted, ord) order by k.ord
  on conflict do nothing;
  perform 1 from (
    select u.cap_id
    from unnest(cap_ids, people) as k(cap, counted)
      join allocation.cap_uses u on u.cap_id = k.cap and u.counted = k.counted
    order by u.cap_id, u.counted
    for update of u) as locked;
end $function$

CREATE OR REPLACE FUNCTION allocation.lock_caps_of_waiting(pool uuid, and_turn bigint)
 RETURNS void
 LANGUAGE sql
AS $function$
  select allocation.lock_caps(pool, array_agg(c.holder), array_agg(c.household), array_agg(c.unit))
  from allocation.claims c
  where c.pool_id = pool and (c.state = 'WAITING' or c.turn = and_turn)
    and exists (select from allocation.pool_caps k where k.pool_id = pool)
$function$

CREATE OR REPLACE FUNCTION allocation.promote(pool uuid)
 RETURNS SETOF bigint
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
declare
  p allocation.pools;
  next allocation.claims;
  mine smallint[];
  into_part smallint;
  blocked smallint[] := '{}';
  free int;
  moved int := 0;
begin
  select * into p from allocation.pools where id = pool;
  if p.queue_most is not null then
    perform pg_notify('allocation_freed', cast(pool as text)); -- nodes may remember it as sold out
  end if;
  if p.stopped then
    return;
  end if;
  perform allocation.lock_caps_of_waiting(pool, null);
  for next in
    select * from allocation.claims where pool_id = pool and state = 'WAITING' order by turn
  loop
    select count(*) into free from allocation.levels l
    where l.pool_id = pool and l.part <> all (blocked) and (l.capacity is null or l.taken < l.capacity);
    exit when free = 0;
    mine := case when next.wishes = '{}' then '{0}' else next.wishes end;
    into_part := allocation.free_part(pool, mine, next.units, blocked);
    if into_part is null then
      blocked := blocked || mine;
      continue;
    end if;
    moved := moved + 1;
    if allocation.cap_in_the_way(pool, next.holder, next.household, next.unit, next.units) is not null then
      update allocation.claims set state = 'RELEASED' where pool_id = pool and turn = next.turn;
      insert into allocation.changes (pool_id, turn, kind, at)
      values (pool, next.turn, 'PASSED_OVER', clock_timestamp());
      continue;
    end if;
    update allocation.levels l set taken = l.taken + next.units where l.pool_id = pool and l.part = into_part;
    perform allocation.use_caps(pool, next.holder, next.household, next.unit, next.units);
    update allocation.claims
    set part = into_part,
        state = case when p.offer_minutes is null then 'HELD' else 'OFFERED' end,
        offer_until = clock_timestamp() + make_interval(mins => p.offer_minutes)
    where pool_id = pool and turn = next.turn;
    insert into allocation.changes (pool_id, turn, kind, at)
    values (pool, next.turn, case when p.offer_minutes is null then 'GIVEN' else 'OFFERED' end, clock_timestamp());
    return next next.turn;
  end loop;
  update allocation.levels set waiting = waiting - moved where pool_id = pool and part = 0 and moved > 0;
end $function$

CREATE OR REPLACE FUNCTION allocation.queued(l allocation.levels, asking integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select least(asking - allocation.served(l, asking), greatest(coalesce(l.queue_most, 2147483647) - l.waiting, 0))
$function$

CREATE OR REPLACE FUNCTION allocation.served(l allocation.levels, asking integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when l.draw then asking
              when l.waiting > 0 then 0
              when l.capacity is null then asking
              else least(asking, l.capacity - l.taken) end
$function$

CREATE OR REPLACE FUNCTION allocation.settle_draw(pool uuid, drawn bigint[], with_seed text)
 RETURNS boolean
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
#variable_conflict use_column
declare
  p allocation.pools;
  c allocation.claims;
  numbers smallint[];
  room int[];
  given int[];
  queued int;
  last_turn bigint;
  at timestamptz;
  wish smallint;
  slot int;
  chosen int;
  outcome text;
begin
  perform 1 from allocation.levels where pool_id = pool order by part for update;
  perform 1 from allocation.draws where pool_id = pool and listed_at is not null and drawn_at is null for update;
  if not found then
    return false;
  end if;
  select * into p from allocation.pools where id = pool;
  if p.stopped then
    return false;
  end if;
  at := clock_timestamp();
  perform allocation.lock_caps(pool, array_agg(e.holder), array_agg(e.household), array_agg(e.unit))
  from allocation.claims e where e.pool_id = pool and e.state = 'ENTERED';
  select array_agg(l.part order by l.part),
         array_agg(coalesce(l.capacity - l.taken, 2147483647) order by l.part),
         array_agg(0 order by l.part)
  into numbers, room, given
  from allocation.levels l where l.pool_id = pool;
  update allocation.draw_parts d set available = l.capacity - l.taken
  from allocation.levels l where d.pool_id = pool and l.pool_id = pool and l.part = d.part;
  select l.waiting, l.turns into queued, last_turn from allocation.levels l where l.pool_id = pool and l.part = 0;
  for nth in 1 .. cardinality(drawn) loop
    select * into c from allocation.claims e where e.pool_id = pool and e.turn = drawn[nth];
    chosen := null;
    if c.state <> 'ENTERED' then
      outcome := 'LEFT';
    elsif allocation.cap_in_the_way(pool, c.holder, c.household, c.unit, c.units) is not null then
      outcome := 'PASSED_OVER';
    else
      foreach wish in array case when c.wishes = '{}' then '{0}' else c.wishes end loop
        slot := array_position(numbers, wish);
        if chosen is null and room[slot] >= c.units then
          chosen := slot;
        end if;
      end loop;
      outcome := case when chosen is not null then 'HELD'
                      when p.queue_most is null or queued < p.queue_most then 'WAITING'
                      else 'NOT_DRAWN' end;
    end if;
    if outcome = 'HELD' then
      room[chosen] := room[chosen] - c.units;
      given[chosen] := given[chosen] + c.units;
      perform allocation.use_caps(pool, c.holder, c.household, c.unit, c.units);
      update allocation.claims e set state = 'HELD', part = numbers[chosen] where e.pool_id = pool and e.turn = c.turn;
      insert into allocation.changes (pool_id, turn, kind, at) values (pool, c.turn, 'GIVEN', at);
    elsif outcome <> 'LEFT' then
      update allocation.claims e set state = 'RELEASED' where e.pool_id = pool and e.turn = c.turn;
    end if;
    if outcome = 'WAITING' then
      queued := queued + 1;
      last_turn := last_turn + 1;
      insert into allocation.claims (pool_id, turn, holder, request, units, weight, wishes, part, began, state,
        household, unit, asked_at)
      values (pool, last_turn, c.holder, c.request, c.units, c.weight, c.wishes, 0, 'WAITING', 'WAITING',
        c.household, c.unit, c.asked_at);
      insert into allocation.changes (pool_id, turn, kind, at) values (pool, c.turn, 'RELEASED', at);
    elsif outcome in ('PASSED_OVER', 'NOT_DRAWN') then
      insert into allocation.changes (pool_id, turn, kind, at) values (pool, c.turn, outcome, at);
    end if;
    update allocation.draw_entries e set place = nth, result = outcome, part = numbers[chosen]
    where e.pool_id = pool and e.turn = c.turn;
  end loop;
  for slot in 1 .. cardinality(numbers) loop
    update allocation.levels l set taken = l.taken + given[slot] where l.pool_id = pool and l.part = numbers[slot];
  end loop;
  update allocation.levels l set turns = last_turn, waiting = queued where l.pool_id = pool and l.part = 0;
  update allocation.draws d set seed = with_seed, drawn_at = at where d.pool_id = pool;
  return true;
end $function$

CREATE OR REPLACE FUNCTION allocation.use_caps(pool uuid, claimant uuid, home uuid, employer uuid, more integer)
 RETURNS void
 LANGUAGE sql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
  update allocation.cap_uses u set used = u.used + f.units
  from allocation.pool_caps p
    join allocation.caps c on c.id = p.cap_id,
    allocation.counted_for(pool, c.counts, claimant, home, employer, more) as f
  where p.pool_id = pool and u.cap_id = c.id and u.counted = f.counted
$function$

CREATE OR REPLACE FUNCTION identity.end_sessions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from identity.sessions where principal_name = new.id::text;
  delete from identity.known_devices where account_id = new.id;
  return null;
end $function$

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

CREATE OR REPLACE FUNCTION members.follow_merge()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  kept uuid;
begin
  select merged_into into kept from members.persons where id = new.person_id for key share;
  new.person_id := coalesce(kept, new.person_id);
  return new;
end $function$

CREATE OR REPLACE FUNCTION members.forget_roster_rows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from members.roster_rows where roster_id = old.id;
  return old;
end $function$

CREATE OR REPLACE FUNCTION members.self(asked uuid)
 RETURNS TABLE(person uuid, unit ltree, line text)
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
declare
  eyes constant text[] := array['qunxing.scopes', 'qunxing.scopes_union', 'qunxing.scopes_youth', 'qunxing.scopes_women'];
  before constant text[] := array(select current_setting(name, true) from unnest(eyes) with ordinality as eye (name, place)
                                  order by place);
begin
  perform set_config(name, '{""}', true) from unnest(eyes) as name;
  return query
    select coalesce(p.merged_into, p.id), m.unit_path, m.line
    from members.persons p
    left join members.memberships m
      on m.person_id = case when p.merged_into is null then p.id else p.merged_into end
      and (m.left_on is null or m.left_how = 'RETIRED' and not exists (
        select 1 from members.memberships later
        where later.person_id = m.person_id and later.line = m.line
          and (later.left_on is null or later.number > m.number)))
    where p.id = asked order by m.line;
  perform set_config(name, coalesce(old, ''), true) from unnest(eyes, before) as eye (name, old);
end $function$

CREATE OR REPLACE FUNCTION organisations.bigrams(words text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(array_agg(DISTINCT substr(lower(bigrams.words), n.n, 2)), ARRAY[]::text[]) AS "coalesce" FROM generate_series(1, (length(bigrams.words) - 1)) n(n))

CREATE OR REPLACE FUNCTION personfile.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    old.person_id := new.person_id;
    if old is not distinct from new then
      return new;
    end if;
  end if;
  raise exception 'looks are append-only';
end $function$

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

CREATE OR REPLACE FUNCTION wallet.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'openings are append-only';
end $function$
