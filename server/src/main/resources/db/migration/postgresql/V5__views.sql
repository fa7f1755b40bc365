-- For QGIS and SQL users. Later imports hold; imports that were undone do not count. In QGIS take unit_id or
-- observation_id as the key.

create view unit_current as
select
    u.vintage || ':' || u.code as unit_id, u.vintage, u.code, u.level, u.name, u.kind, u.parent, u.other_names,
    b.geom, u.import_id as unit_import, b.import_id as boundary_import
from (
    select distinct on (a.vintage, a.code) a.*
    from admin_unit a join import i on i.id = a.import_id and i.state = 'active'
    order by a.vintage, a.code, a.import_id desc
) u
left join (
    select distinct on (a.vintage, a.code) a.*
    from unit_boundary a join import i on i.id = a.import_id and i.state = 'active'
    order by a.vintage, a.code, a.import_id desc
) b on b.vintage = u.vintage and b.code = u.code;
comment on view unit_current is 'Units of every vintage with their latest name and boundary; geom is null where none is known';

create view observation_current as
select distinct on (o.indicator, o.year, o.vintage, o.unit)
    o.indicator || ':' || o.year || ':' || o.vintage || ':' || o.unit as observation_id,
    o.vintage, o.unit, o.indicator, o.year, o.value, o.numerator, o.denominator, o.status, o.quality, o.approval, o.source,
    i.demonstration, o.import_id
from observation o join import i on i.id = o.import_id and i.state = 'active'
order by o.indicator, o.year, o.vintage, o.unit, o.import_id desc;
comment on view observation_current is 'The latest value of every unit, indicator and year; demonstration says that it is made up';

create view observation_map as
select
    o.observation_id, o.indicator, o.year, o.vintage, o.unit, u.level, u.name, u.parent,
    o.value, o.numerator, o.denominator, o.status, o.quality, o.approval, o.source, o.demonstration, u.geom
from observation_current o join unit_current u on u.vintage = o.vintage and u.code = o.unit;
comment on view observation_map is 'Values with the boundary of their unit: filter by indicator, year and level';

create view resettlement_map as
select
    r.year || ':' || r.vintage || ':' || r.unit || ':' || r.hazard || ':' || r.form as resettlement_id,
    r.year, r.vintage, r.unit, u.level, u.name, u.parent, r.hazard, r.form, r.at_risk, r.planned, r.resettled,
    r.persons, r.source, r.demonstration, r.import_id, u.geom
from (
    select distinct on (p.year, p.vintage, p.unit, p.hazard, p.form) p.*, i.demonstration
    from resettlement_progress p join import i on i.id = p.import_id and i.state = 'active'
    order by p.year, p.vintage, p.unit, p.hazard, p.form, p.import_id desc
) r
join unit_current u on u.vintage = r.vintage and u.code = r.unit;
comment on view resettlement_map is 'The latest resettlement figures with the boundary of their unit: filter by year, hazard and form';

create function indicator_map(indicator_code varchar, of_year integer, of_level varchar)
returns setof observation_map
language sql stable
as $$
    select * from observation_map m
    where m.indicator = indicator_code and m.year = of_year and m.level = of_level
$$;
comment on function indicator_map(varchar, integer, varchar) is
    'The map of one indicator and year: select * from indicator_map(''poverty_rate'', 2024, ''commune'')';
