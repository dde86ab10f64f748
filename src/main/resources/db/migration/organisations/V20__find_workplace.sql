-- People look for the unit that takes them in by a piece of their employer's name.
create index employers_name_bigrams_idx on organisations.employers
  using gin (organisations.bigrams(name)) with (fastupdate = off);
create index units_kind_idx on organisations.units (kind) where closed_on is null and kind <> 'BASIC';
