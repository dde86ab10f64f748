-- One person may have three memberships, one of each line. Staff see those of the lines they work for; that she has
-- others, and where, is not theirs to know. One sub-select a line: each is asked once a statement, not once a row.
alter policy memberships_by_staff_or_self on members.memberships
  using (coalesce(case line
                    when 'UNION' then unit_path <@ any ((select access.scopes('UNION'))::ltree[])
                    when 'YOUTH' then unit_path <@ any ((select access.scopes('YOUTH'))::ltree[])
                    when 'WOMEN' then unit_path <@ any ((select access.scopes('WOMEN'))::ltree[]) end, false)
         or person_id = access.person())
  with check (coalesce(case line
                    when 'UNION' then unit_path <@ any ((select access.scopes('UNION'))::ltree[])
                    when 'YOUTH' then unit_path <@ any ((select access.scopes('YOUTH'))::ltree[])
                    when 'WOMEN' then unit_path <@ any ((select access.scopes('WOMEN'))::ltree[]) end, false));

-- A person is as visible as one of her memberships. Who works for every line where she is at home need not look.
alter policy persons_by_staff_or_self on members.persons
  using (coalesce(unit_path <@ any ((select access.whole_scopes())::ltree[]), false) or id = access.person()
         or exists (select 1 from members.memberships m
                    where m.person_id = persons.id
                      and case m.line
                            when 'UNION' then m.unit_path <@ any ((select access.scopes('UNION'))::ltree[])
                            when 'YOUTH' then m.unit_path <@ any ((select access.scopes('YOUTH'))::ltree[])
                            when 'WOMEN' then m.unit_path <@ any ((select access.scopes('WOMEN'))::ltree[]) end));

alter policy transfers_by_both_sides_or_self on members.transfers
  using (unit_path <@ any (access.scopes(line)) or to_path <@ any (access.scopes(line))
         or person_id = access.person());
alter policy departures_by_staff_or_self on members.departures
  using (unit_path <@ any (access.scopes(line)) or person_id = access.person());
alter policy applications_by_staff_or_self on members.applications
  using (unit_path <@ any (access.scopes(line)) or recipient = access.recipient());
alter policy gatherings_by_staff on members.gatherings
  using (unit_path <@ any (access.scopes(line))) with check (unit_path <@ any (access.scopes(line)));
