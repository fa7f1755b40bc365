create spatial index unit_boundary_geom on unit_boundary (geom);
create spatial index hazard_zone_geom on hazard_zone (geom);
create spatial index resettlement_site_geom on resettlement_site (geom);
