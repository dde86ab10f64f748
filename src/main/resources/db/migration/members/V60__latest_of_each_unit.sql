-- The latest members of each unit, from which the latest of any subtree are put together.
create index memberships_of_unit_idx on members.memberships (unit_id, number desc) where left_on is null;
create index memberships_left_unit_idx on members.memberships (unit_id, number desc) where left_on is not null;
drop index members.memberships_unit_idx;
