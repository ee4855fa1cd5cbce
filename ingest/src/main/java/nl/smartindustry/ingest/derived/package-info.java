/**
 * Tables that ingest makes of tables it has read: continuity units, codes over time, links, review
 * lists. Each names what it needs; it is made again only when one of its needs has changed. Jobs by
 * month are a view: they are made while wage records are read.
 *
 * <p>Enters: stored tables and definitions. Leaves: tables that are kept until one of their needs
 * changes. Never here: delivered files, totals and figures, a record assigned at random where one
 * code becomes several.
 *
 * <p>GSBPM 5.1, 5.2 and 5.5 (integrate data, classify and code, derive new variables and units);
 * SIMS S.3.2, classification system, S.15.2, comparability over time, and S.18.5, data compilation.
 */
package nl.smartindustry.ingest.derived;
