/**
 * Parquet files of others: their columns, whether these are what the layout says, and the text of
 * their cells.
 *
 * <p>GSBPM 4.3 and 5.1 (run collection, integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.format.parquet;
