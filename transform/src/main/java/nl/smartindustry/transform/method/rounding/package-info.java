/**
 * Controlled rounding: every cell of linked tables becomes a multiple of a base next to it, and the
 * tables still add up.
 *
 * <p>Enters: cells with whole values and the equations between them. Leaves: the rounded values, of
 * which every equation holds, with the least total deviation. Never here: enterprises, rules of
 * sensitivity, files.
 *
 * <p>GSBPM 6.4 (apply disclosure control).
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, chapter 5"
 */
package nl.smartindustry.transform.method.rounding;
