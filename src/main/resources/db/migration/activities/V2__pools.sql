-- Seats are given out by the allocation engine. An activity's pool is opened when its seats are first
-- asked for; who had signed up before is taken over into it, in the order of the turns.
alter table activities.activities add pool_id uuid;
alter table activities.sign_ups alter turn drop identity;
