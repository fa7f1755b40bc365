-- One schema for H2 and PostgreSQL. Append-only: every row of content knows its import and is never updated. Where two
-- active imports hold one key, the later import (the higher id) holds.

create table import (
    id bigint primary key,
    at timestamp(6) with time zone not null,
    kind varchar not null,
    source varchar not null,
    sha256 varchar not null,
    who varchar not null,
    demonstration boolean not null,
    report text not null,
    content_hash char(64) not null,
    state varchar(20) default 'active' not null check (state in ('active', 'undone')),
    undone_at timestamp(6) with time zone,
    undone_by varchar
);
comment on table import is 'Every import, all or nothing, numbered in the order in which they were written';
comment on column import.at is 'when it was written';
comment on column import.kind is 'reference, demonstration, boundaries, observations …';
comment on column import.source is 'file name or a few words';
comment on column import.sha256 is 'SHA-256 of the file in hexadecimal; empty when it does not come from one file';
comment on column import.who is 'who imported it';
comment on column import.demonstration is 'whether its content is made up';
comment on column import.report is 'join report and notes, as JSON';
comment on column import.content_hash is 'SHA-256 of the content in hexadecimal, the same on every database';
comment on column import.state is 'active, or undone: rows of an undone import do not count';
comment on column import.undone_at is 'when it was undone; null while it is active';
comment on column import.undone_by is 'who undid it';

create table boundary_vintage (
    import_id bigint not null references import,
    id ${code} not null,
    valid_from date not null,
    valid_to date,
    source varchar not null,
    primary key (import_id, id)
);
comment on table boundary_vintage is 'Editions of the whole unit tree, in force on [valid_from, valid_to)';
comment on column boundary_vintage.valid_to is 'first day on which it is no longer in force; null while it is';
comment on column boundary_vintage.source is 'the legal act';

create table admin_unit (
    import_id bigint not null references import,
    vintage ${code} not null,
    code ${code} not null,
    level varchar(20) not null,
    name varchar not null,
    kind varchar not null,
    parent ${code},
    other_names varchar array not null,
    primary key (import_id, vintage, code)
);
comment on table admin_unit is 'Province, districts, communes and villages of a vintage';
comment on column admin_unit.vintage is 'boundary vintage in which the code is read; a code alone is no key';
comment on column admin_unit.code is 'code of the unit, as text: a leading zero counts';
comment on column admin_unit.level is 'province, district, commune or village';
comment on column admin_unit.name is 'name with its kind';
comment on column admin_unit.kind is 'xã, phường, thị trấn, bản …';
comment on column admin_unit.parent is 'code of the unit it lies in, in the same vintage';
comment on column admin_unit.other_names is 'spellings found in other official lists';

create table unit_boundary (
    import_id bigint not null references import,
    vintage ${code} not null,
    code ${code} not null,
    geom geometry(geometry, 4326) not null,
    primary key (import_id, vintage, code)
);
comment on table unit_boundary is 'Where a unit lies: a polygon or multipolygon, or a point where no polygon is known';
comment on column unit_boundary.geom is 'longitude and latitude in degrees (WGS 84)';

create table crosswalk_link (
    import_id bigint not null references import,
    from_vintage ${code} not null,
    from_code ${code} not null,
    to_vintage ${code} not null,
    to_code ${code} not null,
    weight double precision not null check (weight > 0 and weight <= 1),
    basis varchar(20) not null,
    primary key (import_id, from_vintage, from_code, to_vintage, to_code)
);
comment on table crosswalk_link is 'Which part of a unit of one vintage went to a unit of another';
comment on column crosswalk_link.weight is 'the part; the weights of a unit sum to 1';
comment on column crosswalk_link.basis is 'whole, households, population or area';

create table indicator (
    import_id bigint not null references import,
    position integer not null,
    code ${code} not null,
    name_vi varchar not null,
    name_en varchar not null,
    unit varchar not null,
    direction varchar(30) not null,
    measure_type varchar(30) not null,
    scale double precision not null,
    decimals integer not null,
    numerator_vi varchar not null,
    numerator_en varchar not null,
    denominator_vi varchar not null,
    denominator_en varchar not null,
    weight ${code},
    maximum double precision,
    negative_allowed boolean not null,
    standard_starts integer array not null,
    categories varchar array not null,
    clause_group varchar not null,
    source varchar not null,
    agency_vi varchar not null,
    agency_en varchar not null,
    derived_from varchar,
    primary key (import_id, code)
);
comment on table indicator is 'The catalogue of measured quantities';
comment on column indicator.position is 'place in the catalogue as imported, from 0';
comment on column indicator.unit is 'unit of measure of its values';
comment on column indicator.direction is 'higher_is_better or lower_is_better';
comment on column indicator.measure_type is 'count, ratio, mean, category or not_aggregable';
comment on column indicator.scale is 'of a ratio: value = numerator / denominator * scale; else 1';
comment on column indicator.decimals is 'precision at which values are shown and compared';
comment on column indicator.weight is 'of a mean: code of the indicator that weighs it';
comment on column indicator.maximum is 'the largest value that can be true; null when unbounded';
comment on column indicator.standard_starts is 'first years of new measuring standards';
comment on column indicator.derived_from is 'of a count of legal statuses: held or left, a colon, and the kinds of designation; else null';
comment on column indicator.categories is 'of a category: the names of its values 0, 1, 2 …';
comment on column indicator.clause_group is 'clause group of the programme it serves';
comment on column indicator.agency_vi is 'the responsible agency';

create table target_set (
    import_id bigint not null references import,
    id ${code} not null,
    name_vi varchar not null,
    name_en varchar not null,
    decision varchar not null,
    primary key (import_id, id)
);
comment on table target_set is 'The targets of one legal document; a later import replaces a set of the same id as a whole';
comment on column target_set.decision is 'the document';

create table target (
    import_id bigint not null references import,
    position integer not null,
    set_id ${code} not null,
    id ${code} not null,
    clause varchar not null,
    indicator ${code} not null,
    name_vi varchar not null,
    name_en varchar not null,
    unit varchar not null,
    comparator varchar(30) not null,
    value double precision,
    value_high double precision,
    horizon_year integer not null,
    baseline_year integer not null,
    levels varchar array not null,
    scope varchar(60) not null,
    not_assessable_vi varchar,
    not_assessable_en varchar,
    agency_vi varchar not null,
    agency_en varchar not null,
    projects varchar array not null,
    clause_text varchar not null,
    note varchar not null,
    primary key (import_id, set_id, id),
    foreign key (import_id, set_id) references target_set
);
comment on table target is 'Measurable promises of a legal document';
comment on column target.position is 'place in its set as imported';
comment on column target.set_id is 'the target set';
comment on column target.clause is 'number of the clause';
comment on column target.indicator is 'code of the indicator it is measured by';
comment on column target.value is 'in the indicator''s unit; null when the clause gives no number. Zero is a target';
comment on column target.value_high is 'upper end of a range';
comment on column target.horizon_year is 'the year at whose end it must be met';
comment on column target.baseline_year is 'the year from which the required path starts';
comment on column target.levels is 'the levels of units at which the clause binds';
comment on column target.scope is 'the units it speaks of';
comment on column target.not_assessable_vi is 'why no value can be held against it; null when it can';
comment on column target.projects is 'ids of the programme items that name the matter';
comment on column target.clause_text is 'the clause as printed';
comment on column target.note is 'what the wording leaves open and how it is read';

create table programme_item (
    import_id bigint not null references import,
    position integer not null,
    id ${code} not null,
    parent ${code},
    level varchar(20) not null,
    ordinal varchar not null,
    name_vi varchar not null,
    name_en varchar not null,
    agency_vi varchar not null,
    agency_en varchar not null,
    period varchar not null,
    primary key (import_id, id)
);
comment on table programme_item is 'Programmes, projects, sub-projects and tasks by which a decision is carried out';
comment on column programme_item.position is 'place in the annex as imported, from 0';
comment on column programme_item.parent is 'id of the item it belongs to';
comment on column programme_item.ordinal is 'its number in the annex';
comment on column programme_item.agency_vi is 'the lead agency; empty where the annex names none';

create table designation (
    import_id bigint not null references import,
    vintage ${code} not null,
    unit ${code} not null,
    kind ${code} not null,
    valid_from date not null,
    valid_to date,
    decision varchar not null,
    primary key (import_id, vintage, unit, kind, valid_from)
);
comment on table designation is 'Dated legal statuses of units, given by a decision';
comment on column designation.unit is 'code of the unit, read in the vintage';
comment on column designation.kind is 'region_i, region_ii, region_iii, special_difficulty_commune, poor_district …';
comment on column designation.valid_to is 'first day on which it no longer holds; null while it does';
comment on column designation.decision is 'the act that gave it';

create table hazard_zone (
    import_id bigint not null references import,
    id ${code} not null,
    hazard varchar(30) not null,
    hazard_class integer not null check (hazard_class between 1 and 5),
    source varchar not null,
    valid_from date not null,
    valid_to date,
    geom geometry(geometry, 4326) not null,
    primary key (import_id, id)
);
comment on table hazard_zone is 'Areas where a natural hazard threatens';
comment on column hazard_zone.hazard is 'landslide, flash_flood or debris_flow';
comment on column hazard_zone.hazard_class is '1 very low to 5 very high';
comment on column hazard_zone.geom is 'longitude and latitude in degrees (WGS 84)';

create table resettlement_site (
    import_id bigint not null references import,
    id ${code} not null,
    name varchar not null,
    vintage ${code} not null,
    unit ${code} not null,
    form varchar(30) not null,
    cause varchar(30) not null,
    households integer not null check (households >= 0),
    year integer not null,
    geom geometry(geometry, 4326) not null,
    primary key (import_id, id)
);
comment on table resettlement_site is 'Places where households are settled out of a hazard zone';
comment on column resettlement_site.unit is 'code of the commune it lies in, read in the vintage';
comment on column resettlement_site.form is 'concentrated, interspersed or in_place';
comment on column resettlement_site.households is 'capacity in households';
comment on column resettlement_site.year is 'year of completion or plan';
comment on column resettlement_site.geom is 'longitude and latitude in degrees (WGS 84)';

create table resettlement_progress (
    import_id bigint not null references import,
    vintage ${code} not null,
    unit ${code} not null,
    year integer not null,
    hazard varchar(30) not null check (hazard in ('landslide', 'flash_flood', 'debris_flow')),
    form varchar(30) not null check (form in ('', 'concentrated', 'interspersed', 'in_place')),
    at_risk integer check (at_risk >= 0),
    planned integer check (planned >= 0),
    resettled integer check (resettled >= 0),
    persons integer check (persons >= 0),
    source varchar not null,
    primary key (import_id, vintage, unit, year, hazard, form),
    check (at_risk is null or form = ''),
    check (at_risk is not null or planned is not null or resettled is not null)
);
comment on table resettlement_progress is 'Households at risk, planned and resettled at the end of a year. Zero is a value; null is not told';
comment on column resettlement_progress.unit is 'code of the unit, read in the vintage';
comment on column resettlement_progress.hazard is 'the cause: landslide, flash_flood or debris_flow';
comment on column resettlement_progress.form is 'concentrated, interspersed or in_place; empty where households are at risk or the form is not told';
comment on column resettlement_progress.at_risk is 'households at risk by the latest review, those resettled included';
comment on column resettlement_progress.planned is 'households in plans, since 2021';
comment on column resettlement_progress.resettled is 'households resettled or stabilised, since 2021';
comment on column resettlement_progress.persons is 'in these households';
comment on column resettlement_progress.source is 'where the figures are from, in a few words';

create table observation (
    import_id bigint not null references import,
    vintage ${code} not null,
    indicator ${code} not null,
    year integer not null,
    unit ${code} not null,
    value double precision,
    numerator double precision,
    denominator double precision,
    status varchar(20) not null check (status in ('measured', 'estimated', 'missing', 'suppressed', 'not_applicable')),
    quality char(1) not null check (quality in ('A', 'B', 'C', 'D')),
    approval varchar(20) not null check (approval in ('approved', 'provisional')),
    source varchar not null,
    primary key (import_id, vintage, indicator, year, unit),
    check ((value is not null) = (status in ('measured', 'estimated')))
);
comment on table observation is 'One cell of an indicator table, as a source gives it. Zero is a value; null is absence, and status says which';
comment on column observation.vintage is 'boundary vintage in which the unit''s code is read; a code alone is no key';
comment on column observation.indicator is 'code of the indicator';
comment on column observation.year is 'the year at whose end (or over which) it was measured';
comment on column observation.unit is 'code of the unit, as text: a leading zero counts';
comment on column observation.value is 'in the indicator''s unit; null exactly when the status has no value';
comment on column observation.numerator is 'null when the source does not give it';
comment on column observation.denominator is 'null when the source does not give it';
comment on column observation.status is 'measured, estimated, missing, suppressed or not_applicable';
comment on column observation.quality is 'A measured here, B exact union, C apportioned by households or population, D by area';
comment on column observation.approval is 'approved, or provisional: the figure may still change';
comment on column observation.source is 'where the figure is from, in a few words';
