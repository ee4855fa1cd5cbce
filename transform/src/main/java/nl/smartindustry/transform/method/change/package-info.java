/**
 * What changed between two waves of a survey, and how sure that is: the covariance that the units
 * in both samples give, the standard error of a change, and the verdict over a whole table.
 *
 * <p>Enters: linearised values of two waves, and how many units the populations share. Leaves:
 * changes with errors and verdicts. Never here: which waves may be compared.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error, and S.15.2, comparability over
 * time.
 */
package nl.smartindustry.transform.method.change;
