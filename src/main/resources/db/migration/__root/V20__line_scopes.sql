-- The subtrees in which the current actor works for one line. Unset means none: fails closed.
create function access.scopes(line text) returns ltree[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('qunxing.scopes_' || lower(line), true), '')::ltree[], array[]::ltree[]);

-- The subtrees in which the current actor works for every line: what belongs there is hers to see, whichever
-- line it is of.
create function access.whole_scopes() returns ltree[]
  language sql stable parallel safe
  return (select coalesce(array_agg(own), array[]::ltree[])
          from unnest(access.scopes('UNION')) own
          where own <@ any (access.scopes('YOUTH')) and own <@ any (access.scopes('WOMEN')));
