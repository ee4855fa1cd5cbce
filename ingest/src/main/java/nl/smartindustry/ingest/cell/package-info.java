/**
 * From the text of a cell to a value: numbers, dates, codes and register numbers, each strictly,
 * with a flag where something was put right and a reason where there is no answer.
 *
 * <p>Enters: the text of one cell and the column it stands in. Leaves: a value with its flag, or
 * the reason why there is none. Never here: the content of another cell, record or table.
 *
 * <p>GSBPM 5.2 and 5.3 (classify and code, review and validate); SIMS S.18.4, data compilation.
 */
package nl.smartindustry.ingest.cell;
