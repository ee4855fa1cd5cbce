/**
 * The units of one sample, column by column, in memory: what every formula of the estimation engine
 * reads. A sample is bounded by its design; the register, which grows with the country, stays in
 * Spark.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.transform.microdata;
