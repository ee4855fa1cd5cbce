/**
 * International trade in goods by enterprise, commodity and month.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.generate.trade;
