/**
 * Parquet files of others: their columns, whether these are those of the layout, and the text of
 * their cells.
 *
 * <p>Enters: a Parquet file and a layout. Leaves: typed cells, a row group a task. Never here: our
 * own stored tables, which {@code contract} reads.
 *
 * <p>GSBPM 4.3 and 5.1 (run collection, integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.format.parquet;
