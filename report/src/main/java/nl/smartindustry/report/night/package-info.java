/**
 * Which phase runs when, on what, and what is said of it afterwards.
 *
 * <p>Enters: settings. Leaves: one release or none, and the record of the run. Never here: how a
 * phase works, and how a release is made current.
 *
 * <p>GSBPM 5.8 and 7.3 (finalise, manage release); SIMS S.11, quality management.
 */
package nl.smartindustry.report.night;
