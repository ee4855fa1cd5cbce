/**
 * Code lists and concordances as delivered: the project's own lists, and a made-up concordance.
 *
 * <p>GSBPM 2.2 (design variable descriptions); SIMS S.3.2, classification system.
 */
package nl.smartindustry.ingest.generate.codes;
