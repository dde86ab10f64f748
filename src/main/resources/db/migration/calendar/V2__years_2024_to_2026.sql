-- The State Council General Office's notices of 25 October 2023, 12 November 2024 and 4 November 2025.

insert into calendar.exceptional_days (day, year, kind, name, source)
select day::date, notice.year, span.kind, span.name, notice.source
from (values
  (2024, '国务院办公厅关于2024年部分节假日安排的通知（2023年10月25日）'),
  (2025, '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）'),
  (2026, '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）')
) as notice (year, source)
join (values
  (2024, 'HOLIDAY', '元旦',   date '2024-01-01', date '2024-01-01'),
  (2024, 'HOLIDAY', '春节',   date '2024-02-10', date '2024-02-17'),
  (2024, 'WORKING', '春节',   date '2024-02-04', date '2024-02-04'),
  (2024, 'WORKING', '春节',   date '2024-02-18', date '2024-02-18'),
  (2024, 'HOLIDAY', '清明节', date '2024-04-04', date '2024-04-06'),
  (2024, 'WORKING', '清明节', date '2024-04-07', date '2024-04-07'),
  (2024, 'HOLIDAY', '劳动节', date '2024-05-01', date '2024-05-05'),
  (2024, 'WORKING', '劳动节', date '2024-04-28', date '2024-04-28'),
  (2024, 'WORKING', '劳动节', date '2024-05-11', date '2024-05-11'),
  (2024, 'HOLIDAY', '端午节', date '2024-06-10', date '2024-06-10'),
  (2024, 'HOLIDAY', '中秋节', date '2024-09-15', date '2024-09-17'),
  (2024, 'WORKING', '中秋节', date '2024-09-14', date '2024-09-14'),
  (2024, 'HOLIDAY', '国庆节', date '2024-10-01', date '2024-10-07'),
  (2024, 'WORKING', '国庆节', date '2024-09-29', date '2024-09-29'),
  (2024, 'WORKING', '国庆节', date '2024-10-12', date '2024-10-12'),

  (2025, 'HOLIDAY', '元旦',   date '2025-01-01', date '2025-01-01'),
  (2025, 'HOLIDAY', '春节',   date '2025-01-28', date '2025-02-04'),
  (2025, 'WORKING', '春节',   date '2025-01-26', date '2025-01-26'),
  (2025, 'WORKING', '春节',   date '2025-02-08', date '2025-02-08'),
  (2025, 'HOLIDAY', '清明节', date '2025-04-04', date '2025-04-06'),
  (2025, 'HOLIDAY', '劳动节', date '2025-05-01', date '2025-05-05'),
  (2025, 'WORKING', '劳动节', date '2025-04-27', date '2025-04-27'),
  (2025, 'HOLIDAY', '端午节', date '2025-05-31', date '2025-06-02'),
  (2025, 'HOLIDAY', '国庆节、中秋节', date '2025-10-01', date '2025-10-08'),
  (2025, 'WORKING', '国庆节、中秋节', date '2025-09-28', date '2025-09-28'),
  (2025, 'WORKING', '国庆节、中秋节', date '2025-10-11', date '2025-10-11'),

  (2026, 'HOLIDAY', '元旦',   date '2026-01-01', date '2026-01-03'),
  (2026, 'WORKING', '元旦',   date '2026-01-04', date '2026-01-04'),
  (2026, 'HOLIDAY', '春节',   date '2026-02-15', date '2026-02-23'),
  (2026, 'WORKING', '春节',   date '2026-02-14', date '2026-02-14'),
  (2026, 'WORKING', '春节',   date '2026-02-28', date '2026-02-28'),
  (2026, 'HOLIDAY', '清明节', date '2026-04-04', date '2026-04-06'),
  (2026, 'HOLIDAY', '劳动节', date '2026-05-01', date '2026-05-05'),
  (2026, 'WORKING', '劳动节', date '2026-05-09', date '2026-05-09'),
  (2026, 'HOLIDAY', '端午节', date '2026-06-19', date '2026-06-21'),
  (2026, 'HOLIDAY', '中秋节', date '2026-09-25', date '2026-09-27'),
  (2026, 'HOLIDAY', '国庆节', date '2026-10-01', date '2026-10-07'),
  (2026, 'WORKING', '国庆节', date '2026-09-20', date '2026-09-20'),
  (2026, 'WORKING', '国庆节', date '2026-10-10', date '2026-10-10')
) as span (year, kind, name, first, last) on span.year = notice.year
cross join generate_series(span.first, span.last, interval '1 day') as day;
