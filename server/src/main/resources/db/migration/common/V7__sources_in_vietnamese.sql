-- Sources of vintages and indicators in two languages: the column source is the English. Rows written before say the same
-- in both.
alter table boundary_vintage add column source_vi varchar;
alter table indicator add column source_vi varchar;
comment on column boundary_vintage.source is 'the legal act, in English';
comment on column boundary_vintage.source_vi is 'the legal act, in Vietnamese; null where it reads as source does';
comment on column indicator.source is 'who publishes it, or the act that names it, in English';
comment on column indicator.source_vi is 'the same in Vietnamese; null where it reads as source does';
