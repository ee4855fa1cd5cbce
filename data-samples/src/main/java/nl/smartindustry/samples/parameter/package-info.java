/**
 * Seeds, scale, years and the tables of numbers that the country is made from.
 *
 * <p>Enters: a seed, the options of the command, {@code samples/*.csv}. Leaves: random numbers by
 * key, so that the order of the work changes nothing, and parameters. What the numbers are used for
 * does not belong here.
 *
 * <p>GSBPM 2.4 (design frame and sample); SIMS S.18.1, source data.
 */
package nl.smartindustry.samples.parameter;
