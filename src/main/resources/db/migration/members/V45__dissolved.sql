-- A membership also ends when the unit is dissolved and the person goes nowhere else.
alter table members.memberships drop constraint memberships_left_how_check;
alter table members.memberships add constraint memberships_left_how_check
  check (left_how in ('LEFT', 'RETIRED', 'TRANSFERRED', 'UNDONE', 'MERGED', 'DISSOLVED'));
