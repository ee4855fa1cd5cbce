/**
 * Weights that reproduce known totals of the register: calibration of a sample by Deville and
 * Särndal, and the projection on the same auxiliaries that its variance needs.
 *
 * <p>Enters: design weights, auxiliaries, totals. Leaves: weights that meet them, or the margin
 * that is met worst. Never here: which margins are chosen.
 *
 * <p>GSBPM 5.6 (calculate weights); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.transform.method.calibration;
