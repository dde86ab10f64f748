create schema wallet;

create sequence wallet.numbers;

-- What can be kept. Months: how long such a paper is taken to hold when it says nothing itself; null for ever.
create table wallet.kinds (
  kind   text primary key check (kind ~ '^[A-Z_]{2,30}$'),
  place  int not null unique,
  label  text not null check (label <> ''),
  months int check (months between 1 and 1200),
  hint   text not null
);
insert into wallet.kinds values
  ('ID_CARD',          1, '居民身份证',     null, '有效期写在证件上'),
  ('HOUSEHOLD',        2, '户口簿',         null, '首页和本人页'),
  ('MARRIAGE',         3, '婚姻证明',       12,   '结婚证、离婚证或单身声明'),
  ('INCOME',           4, '收入证明',       6,    '单位盖章，或工资流水'),
  ('MEDICAL',          5, '疾病诊断证明',   12,   '医院盖章的诊断书、出院小结'),
  ('DISABILITY',       6, '残疾人证',       120,  '有效期写在证件上'),
  ('CONTRACT',         7, '劳动合同',       36,   '首页、期限页和签字页'),
  ('DEGREE',           8, '学历学位证书',   null, '毕业证或学位证'),
  ('SKILL',            9, '职业技能证书',   null, '等级证书'),
  ('STUDENT',         10, '在读证明',       12,   '录取通知书或学生证'),
  ('HARDSHIP',        11, '低保、特困证明', 12,   '民政部门出具');

create table wallet.papers (
  id         uuid primary key,
  number     text not null constraint papers_number_unique unique,
  person_id  uuid not null,
  kind       text not null references wallet.kinds,
  from_on    date not null,
  until_on   date,
  type       text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes      int not null check (bytes > 0),
  added_at   timestamptz not null,
  -- The file is gone; what it was used for stays.
  deleted_at timestamptz,
  constraint papers_hold_forward check (until_on >= from_on)
);
create index papers_person_idx on wallet.papers (person_id);
create index papers_until_idx on wallet.papers (until_on) where deleted_at is null;

-- An officer asks for a kind of paper, for a purpose; the member agrees, declines, or takes it back.
create table wallet.requests (
  id          uuid primary key,
  number      text not null constraint requests_number_unique unique,
  person_id   uuid not null,
  person_name text not null,
  kind        text not null references wallet.kinds,
  -- Which matter, in the words of the module that asks: assistance:A-2026-0012. Asked once.
  matter      text not null check (length(matter) between 1 and 100),
  purpose     text not null check (length(purpose) between 1 and 200),
  unit_id     uuid not null,
  unit_path   ltree not null,
  unit_name   text not null,
  asker       uuid not null,
  asker_name  text not null,
  asked_at    timestamptz not null,
  state       text not null check (state in ('OPEN', 'AGREED', 'DECLINED', 'WITHDRAWN')),
  decided_at  timestamptz,
  constraint requests_decided check ((state = 'OPEN') = (decided_at is null)),
  constraint requests_once_a_matter unique (person_id, kind, matter)
);
create index requests_person_idx on wallet.requests (person_id);
create index requests_unit_path_idx on wallet.requests using gist (unit_path);
alter table wallet.requests enable row level security;
alter table wallet.requests force row level security;
create policy requests_by_both_sides on wallet.requests
  using (person_id = access.person() or access.sees(unit_path));

alter table wallet.papers enable row level security;
alter table wallet.papers force row level security;
-- Hers; to others only what she agreed to, as long as she does.
create policy papers_of_oneself_or_agreed on wallet.papers
  using (person_id = access.person()
         or '' = any (access.scopes())
         or exists (select 1 from wallet.requests r
                    where r.person_id = papers.person_id and r.kind = papers.kind and r.state = 'AGREED'
                      and access.sees(r.unit_path)));

create table wallet.files (
  paper_id       uuid not null references wallet.papers,
  piece          int not null check (piece >= 0),
  content_sealed bytea not null,
  primary key (paper_id, piece)
);
alter table wallet.files enable row level security;
alter table wallet.files force row level security;
create policy files_with_their_paper on wallet.files
  using (exists (select 1 from wallet.papers p where p.id = paper_id));

-- Each time that somebody else opened a paper. Never changed, and not deleted with the file.
create table wallet.openings (
  number     bigint generated always as identity primary key,
  paper_id   uuid not null references wallet.papers,
  request_id uuid not null references wallet.requests,
  at         timestamptz not null,
  opener     text not null
);
create index openings_paper_idx on wallet.openings (paper_id);
alter table wallet.openings enable row level security;
alter table wallet.openings force row level security;
create policy openings_with_their_request on wallet.openings
  using (exists (select 1 from wallet.requests r where r.id = request_id));

create function wallet.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'openings are append-only';
end $$;
create trigger openings_append_only before update or delete on wallet.openings
  for each row execute function wallet.refuse_change();
create trigger openings_no_truncate before truncate on wallet.openings
  for each statement execute function wallet.refuse_change();
