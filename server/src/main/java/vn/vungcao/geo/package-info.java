/**
 * Places, areas and shapes on the ellipsoid.
 *
 * <p>Inside the program every coordinate is longitude and latitude in degrees on WGS 84, x = longitude; only {@link
 * vn.vungcao.geo.Projection} knows other systems and the order of their axes. Areas and distances are geodesic and carry
 * their unit in the name. A <em>BoundaryCoverage</em> is a set of polygons that share their edges exactly, without gap or
 * overlap; {@link vn.vungcao.geo.CoverageCheck} finds out whether a set is one and, where not, shows the defects.
 */
package vn.vungcao.geo;
