/**
 * When a number would reveal a contributor, and how uncertain it must then stay: minimum numbers of
 * contributors, dominance, p%, p/q and requests, in whole numbers, so that a tie is a tie.
 *
 * <p>Enters: what contributors put into a cell. Leaves: the rule that finds it sensitive, and its
 * need. Never here: which cells there are, weights, parameters.
 *
 * <p>GSBPM 6.4 (apply disclosure control).
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, chapter 4"
 */
package nl.smartindustry.transform.method.sensitivity;
