package vn.vungcao.difficulty;

/**
 * One criterion that alone has to change for a unit to be in special difficulty no more.
 *
 * @param criterion the one that holds and has to fail
 * @param points how far its value is from there, in the indicator's unit
 * @param members the least whole members of its denominator (households, people) that have to change sides; {@code NaN} when
 *     that cannot be told
 */
public record WayOut(Criterion criterion, double points, double members) {}
