/**
 * Events in the lives of enterprises: what the register shows as an ending and a birth may be one
 * enterprise going on.
 *
 * <p>GSBPM 4.3 (run collection), to be tested; SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.generate.event;
