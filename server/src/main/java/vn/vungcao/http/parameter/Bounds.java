package vn.vungcao.http.parameter;

/**
 * The corners of a rectangle, the numbers in the order they were written: first and second axis of the lower corner, then of
 * the upper one. In which system they stand, another parameter says.
 */
public record Bounds(double lower1, double lower2, double upper1, double upper2) {}
