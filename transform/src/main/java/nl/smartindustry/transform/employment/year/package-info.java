/**
 * Jobs, hours and hourly wages of a year, and how much of the register has wage records.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.3.1, coverage error.
 */
package nl.smartindustry.transform.employment.year;
