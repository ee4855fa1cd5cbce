/**
 * The conductor: which phase runs when, on what, and what is said of it afterwards.
 *
 * <p>GSBPM 5.8 and 7.3 (finalise, manage release); SIMS S.11, quality management.
 */
package nl.smartindustry.report.night;
