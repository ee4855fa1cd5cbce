/**
 * Connected components of a graph that may be as large as the country: by star contraction on
 * Spark, or by union-find where the graph is small. Both give the same.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.ingest.derived.units.spread;
