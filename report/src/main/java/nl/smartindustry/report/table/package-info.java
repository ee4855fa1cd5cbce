/**
 * What a printed table is: cells, signs, heads and notes, and how a cell becomes text. Knows
 * neither files nor statistics.
 *
 * <p>Enters: values with their signs. Leaves: text as it is printed. Never here: how it is laid out
 * on a page.
 *
 * <p>GSBPM 7.1, update output systems; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.table;
