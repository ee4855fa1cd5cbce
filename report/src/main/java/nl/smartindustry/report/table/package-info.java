/**
 * What a printed table is: cells, signs, heads and notes, and how a cell becomes text. Knows
 * neither files nor statistics.
 *
 * <p>GSBPM 7.1, update output systems; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.table;
