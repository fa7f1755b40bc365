create index unit_boundary_geom on unit_boundary using gist (geom);
create index hazard_zone_geom on hazard_zone using gist (geom);
create index resettlement_site_geom on resettlement_site using gist (geom);

-- The latest of a key, and a map of one indicator and year: what the views ask for.
create index unit_boundary_latest on unit_boundary (vintage, code, import_id desc);
create index admin_unit_latest on admin_unit (vintage, code, import_id desc);
create index observation_latest on observation (indicator, year, vintage, unit, import_id desc);
