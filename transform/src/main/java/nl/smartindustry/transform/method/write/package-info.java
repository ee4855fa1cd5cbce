/**
 * The tables that the method commands leave behind: whole or not at all, and the same bytes for the
 * same figures.
 *
 * <p>GSBPM 5.8 (finalise data files); SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.transform.method.write;
