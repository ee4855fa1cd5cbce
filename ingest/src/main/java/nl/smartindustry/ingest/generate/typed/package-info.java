/**
 * Files of typed columns, as CSV or as Parquet: records come one by one and none is kept.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.generate.typed;
