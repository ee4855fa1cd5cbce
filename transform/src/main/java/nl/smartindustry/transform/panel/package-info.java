/**
 * What several analyses share, read once a night: the structural business statistics as a panel,
 * who uses which technology, and which enterprises are one unit over time.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.15, coherence and comparability.
 */
package nl.smartindustry.transform.panel;
