/**
 * The floor, part three: what a run is. Settings say where and when; the context gives a phase its
 * tables and its session.
 *
 * <p>Enters: settings and command line. Leaves: a warehouse, a session, progress, and which tables
 * there are. Never here: what a phase does.
 *
 * <p>GSBPM 4.2 and 5.8 (set up and finalise a run); SIMS S.11, quality management.
 */
package nl.smartindustry.ingest.run;
