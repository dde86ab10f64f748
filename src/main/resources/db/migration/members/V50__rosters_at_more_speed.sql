-- Every person paid on the way in for two indexes that no look-up used. Only a unit that moves asks for persons by
-- place, and then reads the table once; duplicates are looked for among the members of some units.
drop index if exists members.persons_unit_path_idx;
drop index if exists members.persons_name_birth_idx;

-- A row is let in by the policy, which asks for its roster once a statement; the foreign key asked once a row.
-- What the key did besides, letting the rows go with their roster, is done below.
alter table members.roster_rows drop constraint roster_rows_roster_id_fkey;
create function members.forget_roster_rows() returns trigger language plpgsql as $$
begin
  delete from members.roster_rows where roster_id = old.id;
  return old;
end $$;
-- Before: afterwards nobody would see the rows of a roster that is gone.
create trigger rosters_take_their_rows before delete on members.rosters
  for each row execute function members.forget_roster_rows();

-- How many rows a roster has, and how many of them are good, is all that its plans need to know.
alter table members.roster_rows
  alter column roster_id set statistics 50,
  alter column action    set statistics 10,
  alter column problems  set statistics 10,
  alter column conflicts set statistics 10,
  alter column person_id set statistics 10;
