-- Units are read all day and written seldom: no list of pending entries that every search has to read,
-- and that makes the planner avoid the index after an import.
alter index organisations.units_name_bigrams_idx set (fastupdate = off);
alter index organisations.units_initials_idx set (fastupdate = off);
alter index organisations.units_pinyin_idx set (fastupdate = off);
