/**
 * The floor, part two: what a stored table is. Reading and writing go through a contract; a table
 * is written whole or not at all.
 *
 * <p>Enters: {@code contracts/*.yaml}; rows. Leaves: stored Parquet that holds exactly the fields
 * of its contract. Never here: what a table is about, or where its rows came from.
 *
 * <p>GSBPM 5.8 (finalise data files); SIMS S.18.3, data validation.
 */
package nl.smartindustry.ingest.contract;
