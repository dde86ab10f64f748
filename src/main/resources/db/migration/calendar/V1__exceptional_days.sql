create schema calendar;

-- National data: the same for every unit, so no unit_path.
create table calendar.exceptional_days (
  day    date primary key,
  -- The year that the notice is about; its New Year holiday may begin in the December before.
  year   int not null check (year between 1949 and 2200),
  kind   text not null constraint exceptional_days_kind check (kind in ('HOLIDAY', 'WORKING')),
  name   text not null check (name <> ''),
  source text not null check (source <> ''),
  constraint exceptional_days_year check (extract(year from day) in (year - 1, year)),
  -- To work on a Monday to Friday is no exception.
  constraint exceptional_days_working check (kind = 'HOLIDAY' or extract(isodow from day) >= 6)
);
create index exceptional_days_year_idx on calendar.exceptional_days (year);
