-- Wrapped in coalesce so that no plan begins with the subtree: PostgreSQL takes every subtree for a
-- thousandth of the table, and would gather and sort a whole district to show its first page.
alter policy memberships_by_staff_or_self on members.memberships
  using (coalesce(unit_path <@ any ((select access.scopes())::ltree[]), false) or person_id = access.person());

alter policy persons_by_staff_or_self on members.persons
  using (coalesce(unit_path <@ any ((select access.scopes())::ltree[]), false) or id = access.person()
         or exists (select 1 from members.memberships m
                    where m.person_id = persons.id and m.unit_path <@ any ((select access.scopes())::ltree[])));
