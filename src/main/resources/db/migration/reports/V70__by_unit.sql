-- Whether the printed report ends with the figures by unit.
alter table reports.reports add column by_unit boolean not null default false;
