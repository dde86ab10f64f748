-- Who a signed-in person is: asked in each request, before there is anybody whose eyes it could be seen through. The
-- function looks with the platform's, only while it runs, and gives back nothing but where somebody is a member.
--
-- Who retired stays in the care of her last unit: she is counted no more, and served as before. The case is no coalesce,
-- which would keep row-level security from using the index.
create function members.self(asked uuid) returns table (person uuid, unit ltree, line text) language plpgsql as $$
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
end $$;
