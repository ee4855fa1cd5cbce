/**
 * JSON-stat 1.x and 2.0: a cube whose values stand in one flat list, with the codes and labels of
 * its dimensions beside it.
 *
 * <p>Enters: a JSON document and a layout. Leaves: a record for each cell of the cube. Never here:
 * what a cell means.
 *
 * <p>GSBPM 4.3 and 5.1 (run collection, integrate data); SIMS S.4, statistical presentation.
 *
 * @see <a href="https://json-stat.org/full/">The JSON-stat format, version 2.0</a>
 */
package nl.smartindustry.ingest.format.jsonstat;
