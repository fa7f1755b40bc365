-- H2 pays for rows, not for bytes: the observations of one vintage, indicator and year lie together. The table
-- observation keeps what was imported before; it is read first.
create table observation_block (
    import_id bigint not null references import,
    vintage ${code} not null,
    indicator ${code} not null,
    year integer not null,
    first_unit ${code} not null,
    row_count integer not null check (row_count > 0),
    content varbinary not null,
    primary key (import_id, vintage, indicator, year, first_unit)
);
comment on table observation_block is 'Observations of one vintage, indicator and year, ascending by unit';
comment on column observation_block.first_unit is 'code of the first unit';
comment on column observation_block.row_count is 'how many observations there are in it';
comment on column observation_block.content is 'their units, numbers and words column by column, as the class BlockContent writes them';
