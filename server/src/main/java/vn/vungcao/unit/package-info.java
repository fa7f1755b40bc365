/**
 * Administrative units and the editions of their boundaries.
 *
 * <p>A <em>unit</em> is a province, district, commune or village. A <em>boundary vintage</em> is a named edition of the
 * whole unit tree with a half-open validity; an instant belongs to exactly one. Codes were reused when the 129 communes
 * became 45, so a code names a unit only within a vintage. A <em>boundary layer</em> holds the shapes of one level and
 * vintage; it is a <em>BoundaryCoverage</em> when its polygons share edges exactly, without gap or overlap.
 *
 * <p>Names are searched as people type them: {@link vn.vungcao.unit.TextFolding} takes off what they leave out, {@link
 * vn.vungcao.unit.UnitSearch} ranks by what they put in.
 */
package vn.vungcao.unit;
