-- Passages that a guard wrote on a sheet of paper and somebody keyed in afterwards. Owner: src/gate.

alter table gate_check
  -- Day and number of the sheet, and the line on it: a sheet that is keyed in twice is in the log once.
  add column sheet text,
  add column line smallint,
  -- Who it was in the words on the paper, and what was noted beside it.
  add column words text,
  add column remark text;
-- Parts inherit both.
alter table gate_check drop constraint gate_check_method_check;
alter table gate_check add constraint gate_check_method_check check (method in ('scan', 'find', 'none', 'paper'));
alter table gate_check add constraint gate_check_paper_check check ((method = 'paper') = (sheet is not null and line is not null));
create index gate_check_sheet on gate_check (community_id, sheet) where sheet is not null;
