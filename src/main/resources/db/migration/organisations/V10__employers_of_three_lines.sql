-- Which kind of organisation an employer is (两新: new economic and new social organisations), and its
-- youth-league and women's organisations beside its union. Unknown stays unknown.
alter table organisations.employers
  add column nature   text constraint employers_nature_known check (nature in ('STATE', 'NEW_ECONOMIC', 'NEW_SOCIAL')),
  add column youth_id uuid references organisations.units,
  add column women_id uuid references organisations.units;
create index employers_youth_idx on organisations.employers (youth_id) where youth_id is not null;
create index employers_women_idx on organisations.employers (women_id) where women_id is not null;
create index employers_open_idx on organisations.employers (headcount desc, name) where union_id is null;
