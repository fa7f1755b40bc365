-- VN-2000, the reference system of Vietnamese provincial files. PostGIS 3.3 and H2GIS lack the 3-degree zones
-- EPSG:9205-9218. Without the seven-parameter shift a point lies 223 m off. The shift is EPSG:6960 with the rotations
-- turned to the position-vector convention that towgs84 uses; meridians as in the EPSG registry.
insert into spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
select z.srid, 'EPSG', z.srid,
    'PROJCS["VN-2000 / TM-3 ' || z.zone || '",GEOGCS["VN-2000",DATUM["Vietnam_2000",'
        || 'SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
        || 'TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278],'
        || 'AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
        || 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4756"]],'
        || 'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
        || 'PARAMETER["central_meridian",' || z.meridian || '],PARAMETER["scale_factor",0.9999],'
        || 'PARAMETER["false_easting",500000],PARAMETER["false_northing",0],'
        || 'UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],'
        || 'AUTHORITY["EPSG","' || z.srid || '"]]',
    '+proj=tmerc +lat_0=0 +lon_0=' || z.meridian || ' +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 '
        || '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 '
        || '+units=m +no_defs'
from (values
    (9205, '103-00', '103'),
    (9206, '104-00', '104'),
    (9207, '104-30', '104.5'),
    (9208, '104-45', '104.75'),
    (9209, '105-30', '105.5'),
    (9210, '105-45', '105.75'),
    (9211, '106-00', '106'),
    (9212, '106-15', '106.25'),
    (9213, '106-30', '106.5'),
    (9214, '107-00', '107'),
    (9215, '107-15', '107.25'),
    (9216, '107-30', '107.5'),
    (9217, '108-15', '108.25'),
    (9218, '108-30', '108.5')
) as z (srid, zone, meridian)
where not exists (select 1 from spatial_ref_sys known where known.srid = z.srid);

insert into spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
select z.srid, 'EPSG', z.srid,
    'PROJCS["VN-2000 / UTM zone ' || z.zone || 'N",GEOGCS["VN-2000",DATUM["Vietnam_2000",'
        || 'SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
        || 'TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278],'
        || 'AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
        || 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4756"]],'
        || 'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
        || 'PARAMETER["central_meridian",' || z.meridian || '],PARAMETER["scale_factor",0.9996],'
        || 'PARAMETER["false_easting",500000],PARAMETER["false_northing",0],'
        || 'UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],'
        || 'AUTHORITY["EPSG","' || z.srid || '"]]',
    '+proj=utm +zone=' || z.zone || ' +ellps=WGS84 '
        || '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 '
        || '+units=m +no_defs'
from (values (3405, '48', '105'), (3406, '49', '111')) as z (srid, zone, meridian)
where not exists (select 1 from spatial_ref_sys known where known.srid = z.srid);

insert into spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
select z.srid, 'EPSG', z.srid,
    'GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
        || 'TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278],'
        || 'AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
        || 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4756"]]',
    '+proj=longlat +ellps=WGS84 '
        || '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +no_defs'
from (values (4756)) as z (srid)
where not exists (select 1 from spatial_ref_sys known where known.srid = z.srid);
