-- The latest members of a district: put together from those of its streets, a look into this index each.
alter table members.memberships
  add column area ltree not null generated always as (subpath(unit_path, 0, 2)) stored;
create index memberships_of_area_idx on members.memberships (area, line, number desc) where left_on is null;
