/**
 * The floor, part one: how YAML and CSV become records, and how the product refuses. Imports
 * nothing of ours.
 *
 * <p>GSBPM 2.4 and 3.1 (design and build the instruments); SIMS S.3, statistical presentation.
 */
package nl.smartindustry.ingest.definition;
