/**
 * Continuity units on Spark, for a country of any size: nothing that grows with it comes to the
 * driver.
 *
 * <p>GSBPM 5.1 and 5.5 (integrate data, derive new variables and units); SIMS S.18.5, data
 * compilation.
 */
package nl.smartindustry.ingest.unit.spread;
