-- Only a unit that moves asks for entries by place, and then reads the table once.
drop index if exists personfile.entries_unit_path_idx;

-- Most entries stand for themselves and have no source that could come twice.
alter table personfile.entries drop constraint entries_source_once;
create unique index entries_source_once on personfile.entries (person_id, kind, source) where source is not null;
