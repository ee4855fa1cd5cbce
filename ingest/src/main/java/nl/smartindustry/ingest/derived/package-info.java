/**
 * Tables that ingest makes of tables it has read: continuity units, links, review lists. Each says
 * what it needs; it is made again only when one of its needs has changed.
 *
 * <p>Enters: stored tables and definitions. Leaves: tables that are kept until one of their needs
 * changes. Never here: delivered files, and figures.
 *
 * <p>GSBPM 5.1 and 5.5 (integrate data, derive new variables and units); SIMS S.18.5, data
 * compilation.
 */
package nl.smartindustry.ingest.derived;
