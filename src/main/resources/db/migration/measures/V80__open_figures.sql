-- The facts behind a figure of one union among twenty thousand: by place. A subtree is a stretch of this index.
create index facts_place_idx on measures.facts (unit_path, measure, day);
-- Each fact is one occurrence except these few, so that the rollups say how many facts there are.
create index facts_corrections_idx on measures.facts (measure, day) where correction is not null;
