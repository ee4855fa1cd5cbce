/**
 * What the files of a source look like, as data: {@code layouts/<source>.yaml} maps columns to the
 * fields of a contract, with codes, dates and keys as the supplier writes them.
 *
 * <p>Enters: {@code layouts/*.yaml} and contracts. Leaves: one checked description for each source
 * and version. Never here: the bytes of a file.
 *
 * <p>GSBPM 2.2 and 4.1 (design variable descriptions, create frame and select sample); SIMS S.18.1,
 * source data, and S.4, statistical presentation.
 */
package nl.smartindustry.ingest.layout;
