/**
 * Jobs that enterprises create and destroy between two moments, and the sums of which rates are
 * made.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3.4, statistical concepts and definitions.
 */
package nl.smartindustry.transform.jobflow;
